package org.unhabitat.baraza.governance.symbol;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads symbols: which are meant by a text, and whether two writings mean the same one. */
public final class Symbols {
  private static final Pattern BLANKS_AT_SLASH = Pattern.compile("\\s*/\\s*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** The parts that a series is followed by: {@code INF/5}, {@code CRP12}, {@code L2}. */
  private static final Pattern PART =
      Pattern.compile(
          "/(ADD|CORR|REV|INF|CRP|HLS|RES|DEC|L)[. /]*(\\d+)", Pattern.CASE_INSENSITIVE);

  /** {@code HSP/HA/1/7}: the body's session after a slash, as it was written until 2019. */
  private static final Pattern OLD_SESSION = Pattern.compile("^(HSP/(?:HA|EB|OECPR))/(\\d+)(?=/)");

  /** {@code HSP/HA.2/Res.10}, {@code A/RES/73/239}, {@code A/73/5/Add.9}, {@code HSP/GC/25/L.6}. */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?<![\\w/])[A-Z][A-Z&]{0,9}(?:\\.\\d{1,4})?"
              + "(?:/(?:[A-Z][A-Za-z]{0,7}\\.?\\d{0,4}|\\d{1,4}(?: [A-D](?![\\w.]))?)(?:\\.\\d{1,4})?){1,6}"
              + "(?![\\w/])");

  private static final String ONE =
      "(?:S-\\d{1,2}/\\d{1,3}|\\d{1,4}/\\d{1,3}(?: [A-Z](?![\\w]))?|\\d{3,4} \\([A-Z]+(?:-[A-Z]+)?\\))";

  private static final Pattern FIRST_OF_LIST =
      Pattern.compile("(?i:resolutions?|decisions?|recommendations?)\\s+(" + ONE + ")");

  private static final Pattern NEXT_OF_LIST =
      Pattern.compile(
          "^(?: of(?: \\d{1,2})?(?: [A-Z][a-z]+)?(?: \\d{4})?)?"
              + "(?: \\([^)]{1,40}\\))?(?:[,;]| and|, and|; and)+ (?:its (?:resolutions? |decisions? )?|(?:General"
              + " Assembly |Governing Council |Economic and Social Council )?(?:resolutions? |decisions? )?)?("
              + ONE
              + ")");

  private Symbols() {}

  /**
   * The form in which two writings of one symbol are equal. Upper case, one way of writing the
   * parts ({@code INF.1}), no stray blanks: for comparing only, never shown.
   */
  public static String key(String written) {
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    plain = BLANKS_AT_SLASH.matcher(plain).replaceAll("/");
    plain = BLANKS.matcher(plain).replaceAll(" ").toUpperCase(Locale.ROOT);
    plain = OLD_SESSION.matcher(plain).replaceAll("$1.$2");
    plain = PART.matcher(plain).replaceAll("/$1.$2");
    return plain.replaceAll("[.,;:]+$", "");
  }

  /**
   * The symbols of a list as it is typed: {@code 72/266 A; 72/266 B} is two, each as it was written
   * without outer blanks.
   */
  public static List<String> list(String written) {
    List<String> symbols = new ArrayList<>();
    for (String part : written.split("[;,\\n]", -1)) {
      String symbol = BLANKS.matcher(part.strip()).replaceAll(" ");
      if (!symbol.isEmpty()) {
        symbols.add(symbol);
      }
    }
    return symbols;
  }

  /**
   * The symbols that a text cites, each once, in the order of the text: symbols of documents, and
   * the numbers that follow the word resolution, decision or recommendation.
   */
  public static List<String> citedIn(String text) {
    Map<Integer, String> found = new TreeMap<>();
    Matcher document = DOCUMENT.matcher(text);
    while (document.find()) {
      if (document.group().chars().anyMatch(Character::isDigit)) {
        found.put(document.start(), document.group());
      }
    }
    Matcher first = FIRST_OF_LIST.matcher(text);
    while (first.find()) {
      found.putIfAbsent(first.start(1), first.group(1));
      int at = first.end();
      Matcher next = NEXT_OF_LIST.matcher(text.substring(at));
      while (next.find()) {
        found.putIfAbsent(at + next.start(1), next.group(1));
        at += next.end();
        next = NEXT_OF_LIST.matcher(text.substring(at));
      }
    }
    Map<String, String> once = new LinkedHashMap<>();
    found.values().forEach(symbol -> once.putIfAbsent(key(symbol), symbol));
    return List.copyOf(once.values());
  }

  /** Whether the symbol is a revision, addendum or corrigendum, and of which. */
  public static String base(String written) {
    return key(written).replaceAll("(?:/(?:ADD|CORR|REV)\\.\\d+)+$", "");
  }
}
