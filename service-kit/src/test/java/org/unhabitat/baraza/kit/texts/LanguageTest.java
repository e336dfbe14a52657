package org.unhabitat.baraza.kit.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "missing",
      value = {
        "missing                      | EN",
        "''                           | EN",
        "fr                           | FR",
        "FR-be                        | FR",
        "zh-Hans-CN                   | ZH",
        "de, es;q=0.8, ru;q=0.9       | RU",
        "es;q=0.2, ar;q=0.7, *;q=0.1  | AR",
        "fr;q=0, en;q=0.1             | EN",
        "*                            | EN",
        "de                           | EN",
        "fr;q=lots                    | EN",
        "<script>                     | EN"
      })
  void theReadersPreferenceDecides(String header, Language language) {
    assertEquals(language, Language.preferred(header));
  }

  @Test
  void onlyArabicRunsFromRightToLeft() {
    assertTrue(Language.AR.isRightToLeft());
    assertFalse(Language.ZH.isRightToLeft());
  }
}
