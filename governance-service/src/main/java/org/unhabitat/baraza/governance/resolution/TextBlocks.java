package org.unhabitat.baraza.governance.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the blocks of a plain text. In most texts a line is a paragraph; where lines were broken at
 * the margin, as they are in a text taken from a PDF, they are put together again.
 */
final class TextBlocks {
  private static final int WIDEST_MARGIN = 130;
  private static final Pattern LABEL =
      Pattern.compile(
          "^\\s*\\[?(?:\\d{1,3}\\s?(?:bis|ter|quater|alt)?\\s?[.)]\\s|\\([a-z]{1,2}\\)|\\([ivx]{1,5}\\)|OP\\s?\\d|PP\\s?\\d).*",
          Pattern.DOTALL);

  /** {@code 2/10. Title} */
  private static final Pattern TITLE = Pattern.compile("^\\d{1,4}/\\d{1,3}\\s?[.:]\\s");

  private TextBlocks() {}

  static List<Block> of(String text) {
    List<String> lines = text.lines().toList();
    return isBrokenAtMargin(lines)
        ? joined(lines)
        : lines.stream().filter(line -> !line.isBlank()).map(Block::of).toList();
  }

  /** No long line, and below the cover many that end in the middle of a sentence. */
  private static boolean isBrokenAtMargin(List<String> lines) {
    List<String> full =
        lines.stream()
            .filter(line -> !line.isBlank())
            .dropWhile(line -> !line.strip().endsWith(","))
            .toList();
    boolean hasLongLine = full.stream().anyMatch(line -> line.length() > WIDEST_MARGIN);
    long open =
        full.stream()
            .filter(line -> line.strip().length() > 40 && !line.strip().matches(".*[.,;:]$"))
            .count();
    return !hasLongLine && open * 4 > full.size();
  }

  private static List<Block> joined(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : lines) {
      if (ResolutionReader.isOfThePage(line.strip())) {
        end(block, blocks);
        continue;
      }
      if (line.isBlank() || (!block.isEmpty() && begins(line, block))) {
        end(block, blocks);
      }
      if (!line.isBlank()) {
        boolean isHyphenated =
            block.length() > 1
                && block.charAt(block.length() - 1) == '\u00ad'
                && Character.isLetter(block.charAt(block.length() - 2));
        block.append(block.isEmpty() || isHyphenated ? "" : " ").append(line.strip());
      }
    }
    end(block, blocks);
    return blocks;
  }

  private static boolean begins(String line, CharSequence before) {
    String text = line.strip();
    if (LABEL.matcher(line).matches()
        || TITLE.matcher(text).find()
        || ResolutionReader.isEnacting(text)) {
      return true;
    }
    boolean ended = before.toString().matches("(?s).*[.,;:][”\"’)]?$");
    return ended
        && (Wording.opensOperative(text) || Wording.opensPreambular(text))
        && Character.isUpperCase(text.charAt(0));
  }

  private static void end(StringBuilder block, List<Block> blocks) {
    if (!block.isEmpty()) {
      blocks.add(Block.of(block.toString()));
      block.setLength(0);
    }
  }
}
