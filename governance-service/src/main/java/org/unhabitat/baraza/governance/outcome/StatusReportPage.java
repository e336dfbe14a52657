package org.unhabitat.baraza.governance.outcome;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.unhabitat.baraza.governance.PageLabels;
import org.unhabitat.baraza.kit.texts.Language;

/** The status report as a web page; well-formed, so that it can be printed too. */
final class StatusReportPage {
  private StatusReportPage() {}

  static String of(StatusReport report, Language language) {
    return Templates.statusReport(report, new PageLabels(language)).render();
  }

  @CheckedTemplate(basePath = "outcome")
  static class Templates {
    static native TemplateInstance statusReport(StatusReport report, PageLabels page);
  }
}
