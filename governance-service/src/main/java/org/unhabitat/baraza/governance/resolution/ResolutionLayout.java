package org.unhabitat.baraza.governance.resolution;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.imports.ImportLayout;
import org.unhabitat.baraza.kit.imports.RowOutcome;
import org.unhabitat.baraza.kit.imports.UnreadableFile;

/** A file that is one resolution. */
abstract class ResolutionLayout implements ImportLayout<ReadResolution> {
  /** The longest resolution of the General Assembly has a twentieth of that. */
  private static final int LARGEST = 5_000_000;

  private final String name;
  private final ResolutionImport resolutions;

  ResolutionLayout(String name, ResolutionImport resolutions) {
    this.name = name;
    this.resolutions = resolutions;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String role() {
    return Role.GOVERNANCE_SECRETARY;
  }

  @Override
  public RowOutcome preview(ReadResolution resolution) {
    return resolutions.preview(resolution);
  }

  @Override
  public RowOutcome apply(ReadResolution resolution) {
    return resolutions.record(resolution);
  }

  static byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new UnreadableFile(1, "is larger than any resolution: %d bytes".formatted(LARGEST));
    }
    return bytes;
  }

  /** Refuses what no text holds and no database keeps: a NUL, and half a character. */
  static void requireText(String pointer, String text) {
    if (text.codePoints()
        .anyMatch(letter -> letter == 0 || Character.getType(letter) == Character.SURROGATE)) {
      throw new UnreadableFile(1, pointer, "holds a NUL or half a character; this is no text");
    }
  }

  static void handOver(List<Block> blocks, Rows<ReadResolution> rows) {
    ReadResolution resolution = ResolutionReader.read(blocks);
    if (resolution.paragraphs().stream().noneMatch(paragraph -> paragraph.kind().isOperative())) {
      rows.unreadable(
          1, RowOutcome.error("/paragraphs", "no operative paragraph was found in the text"));
      return;
    }
    rows.row(1, resolution);
  }
}
