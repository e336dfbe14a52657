package org.unhabitat.baraza.governance.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/**
 * A file, known by the hash of its content: the same file twice is one. Kept in the database, so
 * that a document and its files are written, backed up and restored together.
 */
@Entity
public class StoredFile {
  private static final String PDF = "application/pdf";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final int MOST_ENTRIES = 10_000;

  @Id private String sha256;
  private String mediaType;
  private byte[] content;

  /** For Hibernate. */
  protected StoredFile() {}

  private StoredFile(String sha256, String mediaType, byte[] content) {
    this.sha256 = sha256;
    this.mediaType = mediaType;
    this.content = content.clone();
  }

  /**
   * A file of a type that its content proves.
   *
   * @throws RuleBroken where it is of another type, or carries macros
   */
  static StoredFile of(byte[] content) {
    return new StoredFile(hash(content), typeOf(content), content);
  }

  private static String typeOf(byte[] content) {
    if (startsWith(content, "%PDF-")) {
      return PDF;
    }
    if (startsWith(content, "PK\u0003\u0004") && isDocx(content)) {
      return DOCX;
    }
    throw refused("the file is neither a PDF nor a DOCX without macros");
  }

  private static boolean startsWith(byte[] content, String beginning) {
    return new String(
            content, 0, Math.min(content.length, beginning.length()), StandardCharsets.ISO_8859_1)
        .equals(beginning);
  }

  private static boolean isDocx(byte[] content) {
    boolean document = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        if (entries > MOST_ENTRIES
            || entry.getName().toLowerCase(Locale.ROOT).contains("vbaproject")) {
          return false;
        }
        document |= entry.getName().equals("word/document.xml");
      }
    } catch (IOException | IllegalArgumentException broken) {
      return false;
    }
    return document;
  }

  private static RuleBroken refused(String detail) {
    return RuleBroken.at("", detail);
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  String sha256() {
    return sha256;
  }

  String mediaType() {
    return mediaType;
  }

  byte[] content() {
    return content.clone();
  }
}
