package org.unhabitat.baraza.kit.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  @Test
  void whatIsMissingIsReadInEnglish() {
    Texts name = Texts.english("Executive Board").with(Language.ZH, "执行局");
    assertEquals("执行局", name.in(Language.ZH));
    assertEquals("Executive Board", name.in(Language.RU));
    assertFalse(name.has(Language.RU));
  }

  @Test
  void aBlankTextIsTakenAwayButNeverTheEnglishOne() {
    Texts name = Texts.english("road map").with(Language.FR, "feuille de route");
    assertEquals(Texts.english("road map"), name.with(Language.FR, "  "));
    assertThrows(IllegalArgumentException.class, () -> name.with(Language.EN, " "));
    Map<Language, String> onlyFrench = Map.of(Language.FR, "feuille de route");
    assertThrows(IllegalArgumentException.class, () -> Texts.of(onlyFrench));
  }

  @Test
  void textsThatLookTheSameAreTheSame() {
    assertEquals(Texts.english("Co\u0302te"), Texts.english(" C\u00f4te "));
  }

  @Test
  void englishComesFirst() {
    Texts name = Texts.english("day").with(Language.ES, "día").with(Language.AR, "يوم");
    assertEquals(
        List.of(Language.EN, Language.AR, Language.ES), List.copyOf(name.byLanguage().keySet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\ud800b"})
  void whatTheDatabaseCannotKeepIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Texts.english(text));
  }
}
