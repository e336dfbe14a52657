package org.unhabitat.baraza.governance.annualreport;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.unhabitat.baraza.kit.texts.Language;

/** The report as a web page. */
final class AnnualReportPage {
  private final Wording wording;
  private final Outline.Page texts;

  private AnnualReportPage(Wording wording, Outline.Page texts) {
    this.wording = wording;
    this.texts = texts;
  }

  static String of(
      AnnualReportView report, Outline.Page texts, Wording wording, Language language) {
    String direction = language.isRightToLeft() ? "rtl" : "ltr";
    return Templates.report(report, texts, new AnnualReportPage(wording, texts), direction)
        .render();
  }

  /** A text of the page with the year and the day in it. */
  public String say(String pattern) {
    return wording.text(pattern);
  }

  /** What a screen reader says of a link that is one of many alike. */
  public String factsOf(AnnualReportView.Figure figure) {
    return wording.text(texts.factsOf(), figure.name());
  }

  @CheckedTemplate(basePath = "annualreport")
  static class Templates {
    static native TemplateInstance report(
        AnnualReportView report, Outline.Page texts, AnnualReportPage page, String direction);
  }
}
