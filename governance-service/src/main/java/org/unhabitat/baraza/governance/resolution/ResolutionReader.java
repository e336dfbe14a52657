package org.unhabitat.baraza.governance.resolution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unhabitat.baraza.governance.outcome.ParagraphKind;
import org.unhabitat.baraza.governance.symbol.Symbols;

/**
 * Finds the paragraphs of a resolution in the blocks of its text: by their numbers where it has
 * some, and by how they open where it has none.
 *
 * <p>What belongs to a paragraph without being one (a quoted text that it amends, a line that a
 * page break cut off) stays with it. The paragraphs of an annex are none of the resolution's.
 */
final class ResolutionReader {
  private static final int LONGEST_HEADING = 200;

  /** {@code The United Nations Habitat Assembly,}: with it the text proper begins. */
  private static final Pattern ENACTING =
      Pattern.compile(
          "^(The [^.;:]{0,160}?(?:Assembly|Board|Council|Committee|Conference|Commission|Representatives|Bureau)"
              + "[^.;:]{0,120}?)[,:]?$");

  /** The same in one block with what follows. */
  private static final Pattern ENACTING_AND_MORE =
      Pattern.compile(
          "^(The [^.,;:]{0,160}?(?:Assembly|Board|Council|Committee|Conference|Commission|Representatives|Bureau)"
              + "[^.,;:]{0,120}?),\\s+(?=\\p{Lu})(.+)$");

  /** {@code 2/10. Title}, {@code Decision 2022/1: Title}. */
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:(?:Draft )?(?:[Rr]esolution|[Dd]ecision|[Rr]ecommendation)s?\\s+)?"
              + "(?:HSP/[A-Z]+\\.?)?(\\d{1,4})/(?:Res\\.\\s?)?(\\d{1,3})\\s?[.:–-]?\\s*(.*)$");

  private static final Pattern OWN_SYMBOL =
      Pattern.compile(
          "\\b(HSP/[A-Z]+[./ ]?\\d{1,4}/(?:Res|Dec)[./ ]?\\d{1,3}|A/RES/\\d{1,3}/\\d{1,3}|E/RES/\\d{4}/\\d{1,3})\\b");

  private static final Pattern DATE =
      Pattern.compile("(\\d{1,2}) (" + months() + ") (\\d{4})", Pattern.CASE_INSENSITIVE);

  /** {@code 4.}, {@code 4 bis.}, {@code [4.}, {@code OP4}. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\[?(?:OP\\s?(\\d{1,3})\\s?(bis|ter|quater|quinquies|alt)?\\b[.:)]?\\s*"
              + "|(\\d{1,3})\\s?(bis|ter|quater|quinquies|alt)?\\s?[.)]\\]?(?:\\s+|(?=[“\"(\\[\\p{Lu}])))");

  private static final Pattern PREAMBULAR_NUMBER =
      Pattern.compile("^\\[?PP\\s?\\d{1,3}\\s?(?:bis|ter|quater|alt)?\\b[.:)]?\\s*");

  private static final Pattern PART =
      Pattern.compile("^\\[?(?:\\(([a-z]{1,2}|[ivx]{1,5})\\)|([a-z]|[ivx]{1,4})\\)\\s)\\s*(?=\\S)");

  private static final Pattern ANNEX =
      Pattern.compile(
          "^(?:Annex|Appendix|Enclosure)(?:es)?(?:\\s+(?:[IVX]+|\\d+|[A-Z]))?\\b.{0,120}$");

  /** Page numbers, job numbers, marks of the layout. */
  private static final Pattern OF_THE_PAGE =
      Pattern.compile(
          "^(?:\\d{1,3}\\s?/\\s?\\d{1,3}|\\d{1,3}|\\d{2}-\\d{5}(?:\\s.*)?|K\\d{7}.*|[-_*—=]{2,}"
              + "|(?:A/RES/\\d+/\\d+|HSP/[A-Z]+\\.?\\d*/(?:Res|Dec)\\.?\\s?\\d+))$");

  private static final String[] ROMAN = {
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx"
  };

  private final List<Block> blocks;
  private final boolean numbered;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Block> pending = new ArrayList<>();
  private final List<String> annexes = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();

  private int lastNumber;
  private String operativeNumber = "";
  private boolean operativeBegun;
  private String letter = "";
  private int roman;

  private ResolutionReader(List<Block> blocks) {
    this.blocks = blocks;
    this.numbered =
        blocks.stream()
            .anyMatch(
                block ->
                    number(block.text())
                        .filter(number -> Wording.opensOperative(number.rest()))
                        .isPresent());
  }

  static ReadResolution read(List<Block> given) {
    List<Block> all = new ArrayList<>();
    for (Block block : given) {
      if (block.text().isEmpty() || isOfThePage(block.text())) {
        continue;
      }
      Matcher joined = ENACTING_AND_MORE.matcher(block.text());
      if (joined.matches() && Wording.opensPreambular(joined.group(2))) {
        all.add(new Block(joined.group(1) + ",", Block.Hint.NONE));
        all.add(new Block(joined.group(2), Block.Hint.NONE));
      } else {
        all.add(block);
      }
    }
    int enacting = enacting(all);
    int first = enacting >= 0 ? enacting + 1 : firstParagraph(all);
    ResolutionReader reader = new ResolutionReader(all.subList(first, all.size()));
    reader.readAll();
    String organ = enacting < 0 ? null : organ(all.get(enacting).text());
    return reader.result(
        given.stream().limit(40).toList(), all.subList(0, Math.max(first, 0)), organ);
  }

  /** Whether the line belongs to the page rather than to the text. */
  static boolean isOfThePage(String line) {
    return OF_THE_PAGE.matcher(line).matches();
  }

  /** Whether the line is the one with which the text proper begins. */
  static boolean isEnacting(String line) {
    return line.endsWith(",") && ENACTING.matcher(line).matches();
  }

  private static int enacting(List<Block> all) {
    for (int i = 0; i < all.size(); i++) {
      String text = all.get(i).text();
      if (!ENACTING.matcher(text).matches()) {
        continue;
      }
      boolean followed = i + 1 < all.size() && opensParagraph(all.get(i + 1).text());
      if (text.endsWith(",") || text.endsWith(":") || followed) {
        return i;
      }
    }
    return -1;
  }

  private static int firstParagraph(List<Block> all) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).hint() != Block.Hint.TITLE && opensParagraph(all.get(i).text())) {
        return i;
      }
    }
    return all.size();
  }

  private static boolean opensParagraph(String text) {
    String plain = PREAMBULAR_NUMBER.matcher(text).replaceFirst("");
    boolean ended = text.endsWith(",") || text.endsWith(";") || text.endsWith(".");
    return (ended && Wording.opensPreambular(plain))
        || ((ended || text.endsWith(":")) && Wording.opensOperative(plain))
        || number(text).filter(number -> Wording.opensOperative(number.rest())).isPresent();
  }

  private static String organ(String enacting) {
    return enacting.replaceFirst("^The ", "").replaceFirst("[,:]$", "").strip();
  }

  private void readAll() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (ANNEX.matcher(block.text()).matches() && operativeBegun && !isInsideQuotes()) {
        readAnnexes(blocks.subList(i, blocks.size()));
        break;
      }
      read(block, i);
    }
    dropPending();
  }

  private void read(Block block, int index) {
    String text = block.text();
    Optional<Numbered> number = number(text);
    if (isInsideQuotes() && number.filter(this::goesOn).isEmpty()) {
      continueLast(text);
      return;
    }
    if (number.isPresent() && isNext(number.get())) {
      beginNumbered(number.get(), index);
      return;
    }
    Optional<Part> part = part(text);
    if (part.isPresent() && (operativeBegun || !drafts.isEmpty())) {
      readParts(part.get(), index);
      return;
    }
    if (block.hint() == Block.Hint.HEADING) {
      pending.add(block);
      return;
    }
    if (PREAMBULAR_NUMBER.matcher(text).find()) {
      add(ParagraphKind.PREAMBULAR, "", PREAMBULAR_NUMBER.matcher(text).replaceFirst(""));
      return;
    }
    readUnlabelled(block);
  }

  private void readUnlabelled(Block block) {
    String text = block.text();
    boolean operative = block.hint() != Block.Hint.BACK_MATTER && Wording.opensOperative(text);
    if (operative && !looksLikeHeading(text)) {
      operativeBegun = true;
      letter = "";
      roman = 0;
      if (numbered) {
        operativeNumber = "";
        doubts.add("an operative paragraph has no number: " + opening(text));
      } else {
        lastNumber++;
        operativeNumber = Integer.toString(lastNumber);
      }
      add(ParagraphKind.OPERATIVE, operativeNumber, text);
    } else if (!drafts.isEmpty() && pending.isEmpty() && Character.isLowerCase(text.charAt(0))) {
      continueLast(text);
    } else if (!operativeBegun && Wording.opensPreambular(text) && !looksLikeHeading(text)) {
      add(ParagraphKind.PREAMBULAR, "", text);
    } else if (looksLikeHeading(text) || block.hint() == Block.Hint.BACK_MATTER || isFinished()) {
      pending.add(block);
    } else if (operativeBegun) {
      continueLast(text);
    } else {
      add(ParagraphKind.PREAMBULAR, "", text);
    }
  }

  private void beginNumbered(Numbered number, int index) {
    operativeBegun = true;
    lastNumber = number.value();
    operativeNumber = number.written();
    letter = "";
    roman = 0;
    Optional<Part> part = part(number.rest());
    if (part.isPresent()) {
      readParts(part.get(), index);
    } else {
      add(ParagraphKind.OPERATIVE, operativeNumber, number.rest());
    }
  }

  private void readParts(Part first, int index) {
    if (!operativeBegun) {
      add(ParagraphKind.PREAMBULAR, "", first.rest());
      return;
    }
    Part part = first;
    while (true) {
      descend(part.label(), index);
      Optional<Part> next = part(part.rest());
      if (next.isEmpty()) {
        break;
      }
      part = next.get();
    }
    String number =
        operativeNumber
            + (letter.isEmpty() ? "" : "(" + letter + ")")
            + (roman == 0 ? "" : "(" + ROMAN[roman - 1] + ")");
    add(ParagraphKind.OPERATIVE_SUB, number, part.rest());
  }

  /** {@code (i)} is the ninth letter or the first Roman number; which one, its neighbours tell. */
  private void descend(String label, int index) {
    boolean isExpectedLetter = label.equals(nextLetter());
    boolean isExpectedRoman = roman < ROMAN.length && label.equals(ROMAN[roman]);
    boolean isRoman =
        isExpectedRoman
            && (!isExpectedLetter
                || (roman > 0 ? !label.equals("i") : followedBySecondRoman(index)));
    if (isRoman) {
      roman++;
    } else {
      letter = label;
      roman = 0;
    }
  }

  private boolean followedBySecondRoman(int index) {
    for (int i = index + 1; i < blocks.size(); i++) {
      Optional<Part> part = part(blocks.get(i).text());
      if (part.isPresent()) {
        return part.get().label().equals("ii");
      }
      if (number(blocks.get(i).text()).isPresent()) {
        return false;
      }
    }
    return false;
  }

  private String nextLetter() {
    if (letter.isEmpty()) {
      return "a";
    }
    char last = letter.charAt(0);
    return last == 'z' ? "aa" : Character.toString(last + 1).repeat(letter.length());
  }

  /**
   * Whether the number continues those before. A lower one counts something else, unless it begins
   * a part of the resolution that numbers its paragraphs anew.
   */
  private boolean isNext(Numbered number) {
    if (!operativeBegun
        && !Wording.opensOperative(number.rest())
        && part(number.rest()).isEmpty()) {
      return number.value() == 1 && !Wording.leadVerb(number.rest()).isEmpty();
    }
    boolean restarts = number.value() == 1 && !pending.isEmpty();
    return number.value() > lastNumber || number.suffix() != null || restarts || lastNumber == 0;
  }

  private boolean goesOn(Numbered number) {
    return number.value() == lastNumber + 1 && Wording.opensOperative(number.rest());
  }

  /** A quotation that the last paragraph opened is still open: what follows is quoted. */
  private boolean isInsideQuotes() {
    if (drafts.isEmpty()) {
      return false;
    }
    String text = drafts.get(drafts.size() - 1).text.toString();
    return text.lastIndexOf('“') > text.lastIndexOf('”');
  }

  /** The last paragraph has come to its full stop. */
  private boolean isFinished() {
    if (drafts.isEmpty() || !operativeBegun) {
      return false;
    }
    String text = drafts.get(drafts.size() - 1).text.toString();
    return text.matches("(?s).*[.][”\"’)\\]]*$");
  }

  private static boolean looksLikeHeading(String text) {
    return text.length() <= LONGEST_HEADING
        && !text.matches(".*[.,;:][”\"’]?$")
        && !Character.isLowerCase(text.charAt(0));
  }

  private void continueLast(String text) {
    if (drafts.isEmpty()) {
      pending.add(new Block(text, Block.Hint.NONE));
    } else {
      drafts.get(drafts.size() - 1).text.append(' ').append(text);
    }
  }

  private void add(ParagraphKind kind, String number, String text) {
    for (Block waiting : pending) {
      if (waiting.hint() == Block.Hint.HEADING || looksLikeHeading(waiting.text())) {
        drafts.add(new Draft(ParagraphKind.HEADING, "", waiting.text()));
      } else {
        continueLast(waiting.text());
      }
    }
    pending.clear();
    drafts.add(new Draft(kind, number, text));
  }

  /** Behind the last paragraph come the date, the meeting and the notes. */
  private void dropPending() {
    for (Block left : pending) {
      if (left.hint() != Block.Hint.BACK_MATTER && !looksLikeHeading(left.text())) {
        doubts.add("text after the last paragraph was left out: " + opening(left.text()));
      }
    }
    pending.clear();
  }

  private void readAnnexes(List<Block> rest) {
    StringBuilder annex = new StringBuilder();
    for (Block block : rest) {
      if (ANNEX.matcher(block.text()).matches() && !annex.isEmpty()) {
        annexes.add(annex.toString());
        annex.setLength(0);
      }
      annex.append(annex.isEmpty() ? "" : "\n").append(block.text());
    }
    annexes.add(annex.toString());
  }

  private ReadResolution result(List<Block> cover, List<Block> front, String organ) {
    List<ReadParagraph> paragraphs = new ArrayList<>();
    Map<String, String> leadOfWhole = new HashMap<>();
    for (Draft draft : drafts) {
      String text = draft.text.toString().strip();
      String lead = "";
      if (draft.kind == ParagraphKind.OPERATIVE) {
        lead = Wording.leadVerb(text);
        leadOfWhole.put(draft.number, lead);
      } else if (draft.kind == ParagraphKind.OPERATIVE_SUB) {
        String whole = leadOfWhole.getOrDefault(draft.number.replaceFirst("\\(.*", ""), "");
        lead = whole.isEmpty() ? Wording.leadVerb(text) : Wording.leadVerbOfPart(text);
      }
      boolean speaksToSomebody =
          draft.kind == ParagraphKind.OPERATIVE
              || (draft.kind == ParagraphKind.OPERATIVE_SUB && !lead.isEmpty());
      paragraphs.add(
          new ReadParagraph(
              draft.number,
              draft.kind,
              lead,
              speaksToSomebody ? Wording.addressee(text) : "",
              text,
              Symbols.citedIn(text)));
    }
    return new Cover(cover, front, organ).with(paragraphs, annexes, doubts);
  }

  private static String opening(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private static Optional<Numbered> number(String text) {
    Matcher label = NUMBER.matcher(text);
    if (!label.find()) {
      return Optional.empty();
    }
    boolean draftStyle = label.group(1) != null;
    int value = Integer.parseInt(draftStyle ? label.group(1) : label.group(3));
    String rest = text.substring(label.end());
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new Numbered(value, draftStyle ? label.group(2) : label.group(4), rest));
  }

  private static Optional<Part> part(String text) {
    Matcher label = PART.matcher(text);
    return label.find()
        ? Optional.of(
            new Part(
                label.group(1) == null ? label.group(2) : label.group(1),
                text.substring(label.end())))
        : Optional.empty();
  }

  private static String months() {
    List<String> names = new ArrayList<>();
    for (Month month : Month.values()) {
      names.add(month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT));
    }
    return String.join("|", names);
  }

  /**
   * @param suffix of a paragraph that was put in later, e.g. {@code bis}; null where there is none
   */
  private record Numbered(int value, String suffix, String rest) {
    String written() {
      return suffix == null ? Integer.toString(value) : value + " " + suffix;
    }
  }

  private record Part(String label, String rest) {}

  private static final class Draft {
    private final ParagraphKind kind;
    private final String number;
    private final StringBuilder text;

    private Draft(ParagraphKind kind, String number, String text) {
      this.kind = kind;
      this.number = number;
      this.text = new StringBuilder(text);
    }
  }

  /** What stands before the text proper: symbol, title, date. */
  private record Cover(List<Block> all, List<Block> front, String organ) {
    ReadResolution with(List<ReadParagraph> paragraphs, List<String> annexes, List<String> doubts) {
      String series = null;
      Integer serial = null;
      String title = null;
      for (Block block : front) {
        Matcher written = TITLE.matcher(block.text());
        if (written.matches()) {
          series = written.group(1);
          serial = Integer.valueOf(written.group(2));
          title = written.group(3).isEmpty() ? title : written.group(3);
        } else if (title == null && block.hint() == Block.Hint.TITLE) {
          title = block.text();
        }
      }
      if (title == null && serial != null) {
        title = front.get(front.size() - 1).text();
      }
      String symbol = ownSymbol(series, serial);
      return new ReadResolution(
          symbol, series, serial, title, organ, adoptedOn(), paragraphs, annexes, doubts);
    }

    private String ownSymbol(String series, Integer serial) {
      for (Block block : all) {
        Matcher symbol = OWN_SYMBOL.matcher(block.text());
        if (block.text().length() <= 60 && symbol.find()) {
          return symbol.group(1);
        }
      }
      if (series == null || organ == null) {
        return null;
      }
      String named = organ.toLowerCase(Locale.ROOT);
      if (named.equals("general assembly")) {
        return "A/RES/%s/%d".formatted(series, serial);
      }
      return named.contains("habitat assembly")
          ? "HSP/HA.%s/Res.%d".formatted(series, serial)
          : null;
    }

    private LocalDate adoptedOn() {
      for (Block block : front) {
        Matcher date = DATE.matcher(block.text());
        if (block.text().toLowerCase(Locale.ROOT).contains("adopted") && date.find()) {
          try {
            return LocalDate.of(
                Integer.parseInt(date.group(3)),
                Month.valueOf(date.group(2).toUpperCase(Locale.ROOT)),
                Integer.parseInt(date.group(1)));
          } catch (DateTimeException impossible) {
            return null;
          }
        }
      }
      return null;
    }
  }
}
