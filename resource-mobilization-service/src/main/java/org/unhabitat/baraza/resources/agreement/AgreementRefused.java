package org.unhabitat.baraza.resources.agreement;

import java.util.List;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;

/** What an agreement refuses, each with its name. */
final class AgreementRefused {
  private AgreementRefused() {}

  /** 409: the agreement is at another point of its way. */
  static final class InState extends StateConflict {
    InState(String command, Agreement.State state) {
      super(
          "%s is not possible: the agreement is %s".formatted(command, EnumNames.onTheWire(state)));
    }
  }

  /** 422: a rate other than the standard one is not approved. */
  static final class RateNotApproved extends RuleBroken {
    RateNotApproved(SupportRate rate) {
      super(
          "support-rate-not-approved",
          "The support rate needs an approval",
          "a finance officer has to approve the rate of " + rate.rate().toPlainString());
    }
  }

  /** 422: there is nothing to approve. */
  static final class RateSettled extends RuleBroken {
    RateSettled() {
      super(
          "support-rate-settled",
          "The support rate needs no approval",
          "the rate is the standard one, or approved already");
    }
  }

  /** 422: reports are still owed. */
  static final class ReportsOwed extends RuleBroken {
    ReportsOwed(List<String> references) {
      super(
          "reports-owed",
          "Reports are still owed to the donor",
          "submit or have waived: " + String.join(", ", references));
    }
  }

  /** 422: an amendment that amends nothing, or takes time away. */
  static final class NothingAmended extends RuleBroken {
    NothingAmended(String detail) {
      super(
          "nothing-amended",
          "The amendment does not extend the agreement",
          detail,
          List.of(new FieldError("/endsOn", detail)));
    }
  }

  /** 422: the amended schedule cannot be kept. */
  static final class ScheduleFaulty extends RuleBroken {
    ScheduleFaulty(List<FieldError> faults) {
      super(
          "agreement-terms",
          "The terms of the agreement do not hold",
          "the reporting schedule cannot be kept",
          faults);
    }
  }
}
