package org.unhabitat.baraza.governance.resolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.unhabitat.baraza.kit.imports.ImportFile;
import org.unhabitat.baraza.kit.imports.UnreadableFile;

/**
 * A resolution as a list of blocks, each with a text and, where the writer knew, a type ({@code
 * title}, {@code heading}, {@code paragraph}, {@code backmatter}) and a prefix ({@code 1.}). The
 * types of real files are not to be relied on: in some, every block is front matter.
 */
@Singleton
class ResolutionJsonLayout extends ResolutionLayout {
  private static final ObjectMapper JSON = new ObjectMapper();

  ResolutionJsonLayout(ResolutionImport resolutions) {
    super("resolution-json", resolutions);
  }

  @Override
  public void read(ImportFile file, Rows<ReadResolution> rows) throws IOException {
    try (InputStream in = file.open()) {
      JsonNode document = JSON.readTree(bytes(in));
      JsonNode blocks = document.isArray() ? document : firstArrayOf(document);
      if (blocks == null) {
        throw new UnreadableFile(1, "is no list of blocks, each with a text");
      }
      List<Block> read = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        JsonNode block = blocks.get(i);
        String text = textOf(block);
        if (text == null) {
          throw new UnreadableFile(1, "/%d/text".formatted(i), "a block has no text");
        }
        requireText("/%d/text".formatted(i), text);
        text.lines().map(line -> Block.of(line, hintOf(block))).forEach(read::add);
      }
      handOver(read, rows);
    }
  }

  private static JsonNode firstArrayOf(JsonNode document) {
    for (JsonNode field : document) {
      if (field.isArray()) {
        return field;
      }
    }
    return null;
  }

  private static String textOf(JsonNode block) {
    if (block.isTextual()) {
      return block.textValue();
    }
    if (!block.path("text").isTextual()) {
      return null;
    }
    String text = block.path("text").textValue();
    String prefix = block.path("prefix").asText("").strip();
    return prefix.isEmpty() || text.strip().startsWith(prefix) ? text : prefix + " " + text;
  }

  private static Block.Hint hintOf(JsonNode block) {
    return switch (block.path("type").asText("")) {
      case "title" -> Block.Hint.TITLE;
      case "heading" -> Block.Hint.HEADING;
      case "backmatter" -> Block.Hint.BACK_MATTER;
      default -> Block.Hint.NONE;
    };
  }
}
