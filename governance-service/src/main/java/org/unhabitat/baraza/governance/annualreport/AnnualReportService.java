package org.unhabitat.baraza.governance.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.unhabitat.baraza.governance.figure.FigureService;
import org.unhabitat.baraza.governance.figure.FigureValue;
import org.unhabitat.baraza.governance.figure.FigureView;
import org.unhabitat.baraza.governance.figure.ReportingYear;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.time.DutyStation;

/** Writes the report of a year from its outline and the figures of that year and the one before. */
@ApplicationScoped
class AnnualReportService {
  private final Outlines outlines;
  private final FigureService figures;
  private final DutyStation dutyStation;

  AnnualReportService(Outlines outlines, FigureService figures, DutyStation dutyStation) {
    this.outlines = outlines;
    this.figures = figures;
    this.dutyStation = dutyStation;
  }

  AnnualReportView report(ReportingYear year, Language language) {
    return compose(year, language).report();
  }

  String page(ReportingYear year, Language language) {
    Composed composed = compose(year, language);
    return AnnualReportPage.of(
        composed.report(), outlines.in(language).page(), composed.wording(), language);
  }

  private record Composed(AnnualReportView report, Wording wording) {}

  private Composed compose(ReportingYear year, Language language) {
    Outline outline = outlines.in(language);
    FigureService.Year reported = figures.year(year, language);
    Map<String, FigureValue> previous =
        year.hasPrevious()
            ? figures.year(year.previous(dutyStation.today()), language).values()
            : Map.of();
    Wording wording = new Wording(outline, year, reported.values(), previous);
    AnnualReportView report =
        new AnnualReportView(
            year.value(),
            language.code(),
            year.asOf(),
            wording.text(outline.symbol()),
            wording.text(outline.body()),
            wording.text(outline.session()),
            wording.text(outline.agendaItem()),
            wording.text(outline.title()),
            wording.text(outline.subtitle()),
            paragraphs(outline, wording, reported.views()),
            reported.views().stream()
                .map(
                    figure ->
                        figure(
                            figure,
                            reported.values().get(figure.key()),
                            previous.get(figure.key()),
                            wording))
                .toList());
    return new Composed(report, wording);
  }

  private static List<AnnualReportView.Paragraph> paragraphs(
      Outline outline, Wording wording, List<FigureView> figures) {
    Map<String, String> facts =
        figures.stream().collect(Collectors.toMap(FigureView::key, FigureView::facts));
    List<AnnualReportView.Paragraph> paragraphs = new ArrayList<>();
    for (Outline.Section section : outline.sections()) {
      String heading = wording.text(section.heading());
      for (String pattern : section.paragraphs()) {
        List<Wording.Run> runs = wording.runs(pattern);
        paragraphs.add(
            new AnnualReportView.Paragraph(
                paragraphs.size() + 1, heading, Wording.plain(runs), runs(runs, facts)));
        // A part begins with its first paragraph only.
        heading = null;
      }
    }
    return paragraphs;
  }

  private static List<AnnualReportView.Run> runs(
      List<Wording.Run> runs, Map<String, String> facts) {
    return runs.stream()
        .map(
            run ->
                new AnnualReportView.Run(
                    run.text(),
                    run.figure(),
                    run.figure() == null ? null : facts.get(run.figure())))
        .toList();
  }

  private static AnnualReportView.Figure figure(
      FigureView figure, FigureValue value, FigureValue previous, Wording wording) {
    return new AnnualReportView.Figure(
        figure.key(),
        figure.name(),
        figure.value(),
        wording.shown(value),
        figure.numerator(),
        figure.denominator(),
        figure.unit(),
        figure.definition(),
        figure.paragraph(),
        figure.facts(),
        figure.note(),
        previous == null
            ? null
            : new AnnualReportView.Previous(
                previous.year(), previous.written(), wording.shown(previous)));
  }
}
