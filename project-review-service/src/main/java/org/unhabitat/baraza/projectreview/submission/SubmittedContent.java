package org.unhabitat.baraza.projectreview.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.unhabitat.baraza.projectreview.project.ProjectContent;

/**
 * What the committee is given, as text: it is kept and handed out as it was written, whatever later
 * versions of the suite would write.
 *
 * @param json the content of the project
 * @param hash SHA-256 of the text in UTF-8, hexadecimal
 */
record SubmittedContent(String json, String hash) {

  static SubmittedContent of(ProjectContent content, ObjectMapper mapper) {
    try {
      String json = mapper.writeValueAsString(content);
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      return new SubmittedContent(json, HexFormat.of().formatHex(digest));
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("a project's content cannot be sealed", impossible);
    }
  }
}
