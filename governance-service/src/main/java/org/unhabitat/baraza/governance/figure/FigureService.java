package org.unhabitat.baraza.governance.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.unhabitat.baraza.governance.fact.FactKind;
import org.unhabitat.baraza.governance.fact.FactSelection;
import org.unhabitat.baraza.governance.fact.FactTotals;
import org.unhabitat.baraza.governance.fact.FactTotals.Wanted;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.texts.Language;

/** Adds figures up from the ledger. */
@ApplicationScoped
public class FigureService {
  private final FigureCatalogue catalogue;
  private final FactTotals totals;

  FigureService(FigureCatalogue catalogue, FactTotals totals) {
    this.catalogue = catalogue;
    this.totals = totals;
  }

  /**
   * Every figure of a year.
   *
   * @param views in the order in which they are declared
   * @param values the same as numbers, by key
   */
  public record Year(List<FigureView> views, Map<String, FigureValue> values) {}

  /** Every figure of the year, added up at one moment. */
  public Year year(ReportingYear year, Language language) {
    Map<FigureDeclaration, FigureValue> values = values(catalogue.all(), year);
    Map<String, FigureValue> byKey = new LinkedHashMap<>();
    values.forEach((figure, value) -> byKey.put(figure.key(), value));
    return new Year(
        catalogue.all().stream().map(figure -> view(figure, year, values, language)).toList(),
        byKey);
  }

  FigureView one(String key, ReportingYear year, Language language) {
    FigureDeclaration figure = catalogue.get(key);
    List<FigureDeclaration> needed =
        Stream.concat(Stream.of(figure), figure.checks().stream().map(catalogue::get)).toList();
    return view(figure, year, values(needed, year), language);
  }

  /**
   * The facts behind a figure; of a ratio those above and those below the line.
   *
   * @param kind only these of them; null for all
   */
  Filters facts(String key, ReportingYear year, FactKind kind) {
    List<FactSelection> selections =
        catalogue.get(key).wanted(year).stream().map(Wanted::facts).toList();
    return FactSelection.anyOf(selections).eq("kind", kind);
  }

  private Map<FigureDeclaration, FigureValue> values(
      Collection<FigureDeclaration> figures, ReportingYear year) {
    Map<Wanted, BigDecimal> numbers =
        totals.of(figures.stream().flatMap(figure -> figure.wanted(year).stream()).toList());
    Map<FigureDeclaration, FigureValue> values = new LinkedHashMap<>();
    for (FigureDeclaration figure : figures) {
      values.put(
          figure,
          figure.isRatio()
              ? FigureValue.ratio(
                  year.value(),
                  numbers.get(figure.wanted(figure.numerator(), year)),
                  numbers.get(figure.wanted(figure.denominator(), year)))
              : FigureValue.total(
                  year.value(), numbers.get(figure.wanted(figure.measure(), year))));
    }
    return values;
  }

  private FigureView view(
      FigureDeclaration figure,
      ReportingYear year,
      Map<FigureDeclaration, FigureValue> values,
      Language language) {
    FigureValue value = values.get(figure);
    return new FigureView(
        figure.key(),
        figure.name().in(language),
        year.value(),
        value.written(),
        value.writtenNumerator(),
        value.writtenDenominator(),
        figure.unit(),
        figure.definition().in(language),
        figure.paragraph(),
        year.asOf(),
        facts(figure, year),
        figure.checks().stream()
            .map(catalogue::get)
            .map(
                check ->
                    new FigureView.Check(
                        check.key(),
                        check.name().in(language),
                        values.get(check).written(),
                        check.unit(),
                        facts(check, year)))
            .toList(),
        value.value() == null ? catalogue.noValue(figure).in(language) : null);
  }

  private static String facts(FigureDeclaration figure, ReportingYear year) {
    return "%s/%s/facts?year=%d".formatted(FigureResource.PATH, figure.key(), year.value());
  }
}
