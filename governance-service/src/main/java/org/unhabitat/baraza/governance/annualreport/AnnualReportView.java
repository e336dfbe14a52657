package org.unhabitat.baraza.governance.annualreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The annual report of a year.
 *
 * @param language ISO 639-1 code of the language it is in
 * @param asOf the day that its figures speak of
 * @param symbol of the document, with a place for the part that is given at issue
 * @param body whom it is addressed to
 * @param figures every figure of the year, also those that no paragraph states
 */
public record AnnualReportView(
    @Schema(required = true, examples = "2021") int year,
    @Schema(required = true, examples = "en") String language,
    LocalDate asOf,
    @Schema(examples = "HSP/EB.2022/[…]") String symbol,
    String body,
    String session,
    String agendaItem,
    String title,
    String subtitle,
    @Schema(required = true) List<Paragraph> paragraphs,
    @Schema(required = true) List<Figure> figures) {

  /** Keeps its own copies. */
  public AnnualReportView {
    paragraphs = List.copyOf(paragraphs);
    figures = List.copyOf(figures);
  }

  /**
   * A numbered paragraph.
   *
   * @param heading of the part of the report that begins with it; absent where none does
   * @param text the whole of it
   * @param runs the same in pieces: those that state a figure, and what is between them
   */
  public record Paragraph(
      int number,
      @Schema(examples = "I. Introduction") String heading,
      String text,
      List<Run> runs) {}

  /**
   * A piece of a paragraph.
   *
   * @param figure key of the figure that it states; absent where it states none
   * @param facts path of the facts behind that figure
   */
  public record Run(
      String text,
      @Schema(examples = "town-halls") String figure,
      @Schema(examples = "/api/governance/v1/figures/town-halls/facts?year=2021") String facts) {}

  /**
   * A figure with that of the year before.
   *
   * @param value decimal string; null where there is none, and {@code note} says why
   * @param shown the value as the report writes it, e.g. {@code 78 %}
   * @param paragraph of the source report
   */
  public record Figure(
      String key,
      String name,
      @JsonInclude(JsonInclude.Include.ALWAYS) String value,
      String shown,
      String numerator,
      String denominator,
      String unit,
      String definition,
      String paragraph,
      String facts,
      String note,
      Previous previous) {}

  /**
   * The figure of the year before.
   *
   * @param value decimal string; null where there is none
   */
  public record Previous(
      int year, @JsonInclude(JsonInclude.Include.ALWAYS) String value, String shown) {}
}
