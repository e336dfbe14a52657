package org.unhabitat.baraza.governance.membership;

import java.util.List;
import org.unhabitat.baraza.governance.body.RegionalGroup;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** All seats of a regional group are held. */
final class RegionalShareFull extends RuleBroken {
  RegionalShareFull(RegionalGroup group, int seats) {
    super(
        "regional-share-full",
        "The regional group has no free seat",
        "%s has %d seats, and all are held in that time"
            .formatted(EnumNames.onTheWire(group), seats),
        List.of(new FieldError("/regionalGroup", "has no free seat")));
  }
}
