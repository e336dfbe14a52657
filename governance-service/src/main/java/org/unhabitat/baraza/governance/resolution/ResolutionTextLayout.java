package org.unhabitat.baraza.governance.resolution;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.unhabitat.baraza.kit.imports.ImportFile;
import org.unhabitat.baraza.kit.imports.UnreadableFile;

/** A resolution as plain text in UTF-8. */
@Singleton
class ResolutionTextLayout extends ResolutionLayout {
  ResolutionTextLayout(ResolutionImport resolutions) {
    super("resolution-text", resolutions);
  }

  @Override
  public void read(ImportFile file, Rows<ReadResolution> rows) throws IOException {
    try (InputStream in = file.open()) {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(in))).toString();
      requireText("", text);
      handOver(TextBlocks.of(text), rows);
    } catch (CharacterCodingException binary) {
      throw new UnreadableFile(1, "is not text in UTF-8");
    }
  }
}
