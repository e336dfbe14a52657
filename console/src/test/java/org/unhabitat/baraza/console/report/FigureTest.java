package org.unhabitat.baraza.console.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unhabitat.baraza.console.language.Language;

/** A figure is shown as people write it, and leads to the pages of its records. */
class FigureTest {

  @ParameterizedTest
  @CsvSource({
    "0.78, ratio, 78%",
    "1.00, ratio, 100%",
    "0.9875, ratio, 98.75%",
    "109, projects, 109",
    "1234, issues, '1,234'",
    ", ratio, –"
  })
  void aRatioIsShownInPerCent(BigDecimal value, String unit, String shown) {
    Figure figure =
        new Figure(
            "key",
            "Name",
            2021,
            value,
            null,
            null,
            unit,
            "",
            "9",
            LocalDate.EPOCH,
            List.of(),
            null);
    assertEquals(shown, figure.shown(Language.EN));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/governance/v1/meetings/01a2, /records/governance/meetings/01a2",
    "/api/governance/v1/communication-series/01a2/issues/01b3,"
        + " /records/governance/communication-series/01a2/issues/01b3",
    "/api/project-review/v1/submissions/01a2, /records/project-review/submissions/01a2",
    "/api/resource-mobilization/v1/report-obligations/01a2,"
        + " /records/resource-mobilization/report-obligations/01a2"
  })
  void aRecordIsShownAtItsPathInTheApi(String link, String page) {
    assertEquals(page, new Facts.SourceRecord("meeting", "EXCOM/2021/03", link).page());
  }

  @Test
  void aRecordWithoutAReferenceIsCalledByItsKind() {
    assertEquals("EXCOM/2021/03", new Facts.SourceRecord("meeting", "EXCOM/2021/03", "").shown());
    assertEquals("meeting", new Facts.SourceRecord("meeting", null, "").shown());
  }
}
