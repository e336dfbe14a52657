package org.unhabitat.baraza.governance.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Symbols are compared leniently and kept as written. */
class SymbolsTest {

  @ParameterizedTest
  @CsvSource({
    "HSP/OECPR.2021/INF.1, HSP/OECPR.2021/INF/1",
    "HSP/OECPR.2023/CRP12/Rev.1, HSP/OECPR.2023/CRP.12/Rev 1",
    "HSP/OECPR.2021/L2/Rev.2, hsp/oecpr.2021/L.2/REV.2",
    "HSP/HA/1/7, HSP/HA.1/7",
    "' HSP / EB.2022/5 ', HSP/EB.2022/5",
    "HSP/HA.2/Res.10, HSP/HA.2/RES 10",
  })
  void twoWritingsOfOneSymbolAreEqual(String one, String other) {
    assertEquals(Symbols.key(one), Symbols.key(other));
  }

  @Test
  void partsOfAResolutionAreDifferentSymbols() {
    assertEquals(List.of("72/266 A", "72/266 B"), Symbols.list(" 72/266 A;  72/266  B ;"));
    assertNotEquals(Symbols.key("72/266 A"), Symbols.key("72/266 B"));
  }

  @Test
  void revisionsAndAddendaHaveOneBase() {
    assertEquals(Symbols.key("HSP/OECPR.2021/1"), Symbols.base("HSP/OECPR.2021/1/Add.1/Rev.1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Recalling its resolutions 32/162 of 19 December 1977, 56/206 of 21 December 2001 and 72/226 A,"
            + "|32/162;56/206;72/226 A",
        "Recalling resolution 3327 (XXIX) of 16 December 1974 and its resolution S-25/2 of 9 June 2001,"
            + "|3327 (XXIX);S-25/2",
        "Takes note of the report (A/73/726) and of HSP/EB.2022/INF/5;|A/73/726;HSP/EB.2022/INF/5",
        "Recalling Governing Council resolution 24/7 of 19 April 2013 and Goal 11, for 2015/16 only,"
            + "|24/7",
        "Recalling General Assembly resolutions 71/256, 72/226 and Economic and Social Council"
            + " resolution 2017/24|71/256;72/226;2017/24",
      })
  void aTextCitesSymbols(String text, String symbols) {
    assertEquals(List.of(symbols.split(";", -1)), Symbols.citedIn(text));
  }
}
