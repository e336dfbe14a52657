package org.unhabitat.baraza.resources.contribution;

import java.util.List;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** The ERP is the master of money: what has moved is never typed in. */
final class ReceiptTyped extends RuleBroken {
  ReceiptTyped(ContributionKind kind) {
    super(
        "receipt-typed",
        "Receipts are not typed",
        "a %s comes from the ERP or an import".formatted(EnumNames.onTheWire(kind)),
        List.of(new FieldError("/kind", "must be pledge or commitment")));
  }
}
