package org.unhabitat.baraza.projectreview.project;

import java.util.Set;
import java.util.stream.Collectors;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** The project is not the one that the committee approved. */
class AmendmentAwaitsReview extends RuleBroken {
  AmendmentAwaitsReview(String reference, Set<Amendment> amendments) {
    super(
        "amendment-awaits-review",
        "The committee has not approved the project as it is now",
        "%s has changed in %s since it was approved; submit it at the stage revision first"
            .formatted(
                reference,
                amendments.stream().map(EnumNames::onTheWire).collect(Collectors.joining(", "))));
  }
}
