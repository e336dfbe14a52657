package org.unhabitat.baraza.projectreview.safeguards;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import org.unhabitat.baraza.projectreview.checklist.RiskCategory;

/**
 * Which documents a category makes mandatory; a setting, because the safeguards system decides it.
 */
@ConfigMapping(prefix = "baraza.project-review.safeguards")
interface SafeguardsSettings {
  /** The mandatory documents of each category. */
  Map<RiskCategory, List<DocumentKind>> documents();
}
