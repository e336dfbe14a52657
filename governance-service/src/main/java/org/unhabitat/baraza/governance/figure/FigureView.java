package org.unhabitat.baraza.governance.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure of a year.
 *
 * @param key how programs call it
 * @param name how people call it, in the reader's language
 * @param value decimal string; null where there is none, and {@code note} says why
 * @param numerator of a ratio: what is above the line
 * @param denominator of a ratio: what is below the line
 * @param unit what there are so many of; {@code ratio} for a ratio
 * @param definition what it counts, in words, in the reader's language
 * @param paragraph of the source report
 * @param asOf the day that it speaks of
 * @param facts path of the facts behind it
 * @param checks figures that say whether this one was reached as promised
 * @param note why there is no value
 */
public record FigureView(
    @Schema(required = true, examples = "donor-reporting-rate") String key,
    String name,
    @Schema(required = true, examples = "2021") int year,
    @Schema(required = true, examples = "0.78") @JsonInclude(JsonInclude.Include.ALWAYS)
        String value,
    @Schema(examples = "78") String numerator,
    @Schema(examples = "100") String denominator,
    @Schema(required = true, examples = "ratio") String unit,
    String definition,
    @Schema(examples = "9") String paragraph,
    LocalDate asOf,
    @Schema(examples = "/api/governance/v1/figures/donor-reporting-rate/facts?year=2021")
        String facts,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Check> checks,
    String note) {

  /** Keeps its own copy of the checks. */
  public FigureView {
    checks = checks == null ? List.of() : List.copyOf(checks);
  }

  /**
   * Another figure that this one is held against.
   *
   * @param value decimal string; null where there is none
   * @param unit as of a figure
   * @param facts path of the facts behind it
   */
  public record Check(
      String key,
      String name,
      @JsonInclude(JsonInclude.Include.ALWAYS) String value,
      String unit,
      String facts) {}
}
