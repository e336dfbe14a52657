package org.unhabitat.baraza.governance.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How resolutions of the United Nations are worded: a preambular paragraph opens with a participle
 * and ends with a comma, an operative one opens with a verb in the third person.
 */
final class Wording {
  private static final Set<String> OPERATIVE =
      Set.copyOf(
          List.of(
              ("accepts acknowledges adopts affirms agrees amends appeals appoints appreciates"
                      + " approves asks assures authorizes authorises calls commends concludes"
                      + " concurs condemns confirms congratulates considers convenes decides"
                      + " declares deplores designates determines directs draws elects emphasizes"
                      + " emphasises encourages endorses enjoins establishes exhorts expects"
                      + " expresses extends grants highlights implores insists instructs invites"
                      + " launches mandates notes notifies observes offers pays pledges proclaims"
                      + " proposes reaffirms realizes recalls recognizes recognises recommends"
                      + " reconfirms regrets reiterates reminds renews requests requires resolves"
                      + " restates salutes stresses suggests supports takes thanks transmits trusts"
                      + " underlines underscores undertakes urges welcomes")
                  .split(" ", -1)));

  /** Those that ask somebody to act. */
  private static final Set<String> DIRECTIVE =
      Set.of(
          "appeals",
          "asks",
          "authorizes",
          "authorises",
          "calls",
          "decides",
          "directs",
          "encourages",
          "instructs",
          "invites",
          "mandates",
          "recommends",
          "requests",
          "urges");

  private static final Set<String> PREAMBULAR =
      Set.of(
          "alarmed",
          "appreciative",
          "aware",
          "cognizant",
          "committed",
          "concerned",
          "confident",
          "conscious",
          "convinced",
          "desirous",
          "determined",
          "dismayed",
          "distressed",
          "disturbed",
          "eager",
          "encouraged",
          "guided",
          "inspired",
          "mindful",
          "persuaded",
          "resolved");

  /** Come before the verb and do not change what is asked. */
  private static final Set<String> ADVERBS =
      Set.of(
          "addition",
          "again",
          "also",
          "and",
          "further",
          "furthermore",
          "hereby",
          "in",
          "more",
          "moreover",
          "once",
          "still",
          "then",
          "therefore",
          "thus");

  /** End in s and are no verbs. */
  private static final Set<String> NO_VERBS =
      Set.of(
          "as",
          "cities",
          "countries",
          "governments",
          "his",
          "its",
          "members",
          "nations",
          "nevertheless",
          "parties",
          "partners",
          "representatives",
          "resources",
          "states",
          "stakeholders",
          "this",
          "towards",
          "unless",
          "us",
          "various",
          "was",
          "whereas");

  private static final Pattern WORD = Pattern.compile("^\\W*([\\p{L}’'-]+)[,:;]?\\s*");

  /** {@code The Executive Board takes note of …}: the organ before the verb. */
  private static final Pattern ORGAN_FIRST =
      Pattern.compile(
          "^The [^,.;:]{0,90}?(?:Assembly|Board|Committee|Council|Conference|Representatives)\\s+(?=\\p{Ll})");

  /** {@code In this regard, requests …}. */
  private static final Pattern OPENS_WITH_CLAUSE =
      Pattern.compile("^(?:At|By|For|In|On|Pursuant|To|With|Within)\\b");

  private static final int LONGEST_OPENING = 120;

  /**
   * Whom a paragraph can speak to, and how he or she is named. Sought in its opening only: further
   * on others are named whom nothing is asked of.
   */
  private static final Pattern ADDRESSEE =
      Pattern.compile(
          "\\b(Executive Director|Secretary-General|[Mm]ember States|Executive Board"
              + "|Committee of Permanent Representatives|Governments)\\b");

  private Wording() {}

  /** Whether the text opens as an operative paragraph does. */
  static boolean opensOperative(String text) {
    return OPERATIVE.contains(openingWord(text))
        || (OPENS_WITH_CLAUSE.matcher(text).find() && verbAfterOpeningClause(text).isPresent());
  }

  /** Whether the text opens as a preambular paragraph does. */
  static boolean opensPreambular(String text) {
    String word = openingWord(text);
    return word.endsWith("ing") || word.equals("having") || PREAMBULAR.contains(word);
  }

  /** The verb that the paragraph opens with, in lower case; empty where there is none. */
  static String leadVerb(String text) {
    String word = openingWord(text);
    boolean thirdPerson = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    if (OPERATIVE.contains(word) || (thirdPerson && !NO_VERBS.contains(word))) {
      return word;
    }
    return verbAfterOpeningClause(text).orElse("");
  }

  /** The same for a part of a paragraph, which opens with a verb of its own only where it asks. */
  static String leadVerbOfPart(String text) {
    String word = openingWord(text);
    return DIRECTIVE.contains(word) ? word : "";
  }

  private static Optional<String> verbAfterOpeningClause(String text) {
    String opening = text.substring(0, Math.min(text.length(), LONGEST_OPENING));
    for (int comma = opening.indexOf(", "); comma >= 0; comma = opening.indexOf(", ", comma + 1)) {
      String word = openingWord(text.substring(comma + 2));
      if (DIRECTIVE.contains(word) && Character.isLowerCase(text.charAt(comma + 2))) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** The first word that is no adverb, in lower case. */
  private static String openingWord(String text) {
    String rest = ORGAN_FIRST.matcher(text).replaceFirst("");
    for (int words = 0; words < 5; words++) {
      Matcher word = WORD.matcher(rest);
      if (!word.find()) {
        return "";
      }
      String plain = word.group(1).toLowerCase(Locale.ROOT);
      if (!ADVERBS.contains(plain) && !plain.endsWith("ly")) {
        return plain;
      }
      rest = rest.substring(word.end());
    }
    return "";
  }

  /**
   * Whom the paragraph speaks of first; empty where it names nobody whom it could address. A text
   * that it quotes speaks to somebody else.
   */
  static String addressee(String text) {
    String opening = text.substring(0, Math.min(text.length(), LONGEST_OPENING));
    int quoted = opening.indexOf('“');
    Matcher named = ADDRESSEE.matcher(quoted < 0 ? opening : opening.substring(0, quoted));
    if (!named.find()) {
      return "";
    }
    return named.group(1).equals("member States") ? "Member States" : named.group(1);
  }
}
