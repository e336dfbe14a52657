package org.unhabitat.baraza.governance.outcome;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.Texts;

/** The status report as a web page; well-formed, so that it can be printed too. */
final class StatusReportPage {
  private final Language language;

  private StatusReportPage(Language language) {
    this.language = language;
  }

  static String of(StatusReport report, Language language) {
    String direction = language.isRightToLeft() ? "rtl" : "ltr";
    return Templates.statusReport(
            report, new StatusReportPage(language), language.code(), direction)
        .render();
  }

  /** The text as the reader gets it. */
  public String say(Texts texts) {
    return texts.in(language);
  }

  /** A constant as words. */
  public String name(Object constant) {
    return constant instanceof Enum<?> known ? EnumNames.onTheWire(known).replace('-', ' ') : "";
  }

  /** Nothing where there is nothing. */
  public String show(Object value) {
    return value == null ? "" : value.toString();
  }

  @CheckedTemplate(basePath = "outcome")
  static class Templates {
    static native TemplateInstance statusReport(
        StatusReport report, StatusReportPage page, String language, String direction);
  }
}
