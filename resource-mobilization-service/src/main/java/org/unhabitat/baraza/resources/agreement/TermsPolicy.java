package org.unhabitat.baraza.resources.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** What the terms of an agreement have to keep. All are asked, so that every fault is named. */
enum TermsPolicy {
  /** An agreement ends after it starts. */
  DATES_IN_ORDER {
    @Override
    List<FieldError> faults(AgreementTerms terms, LocalDate today) {
      return faultIf(
          terms.endsOn().isBefore(terms.startsOn()), "/endsOn", "is before the agreement starts");
    }
  },

  /** A contribution is something: a refund is a contribution record, not an agreement. */
  AMOUNT_IS_POSITIVE {
    @Override
    List<FieldError> faults(AgreementTerms terms, LocalDate today) {
      return faultIf(terms.amount().amount().signum() <= 0, "/amount/amount", "must be above zero");
    }
  },

  /** The United Nations keep their accounts in dollars at their own rates of exchange. */
  OTHER_CURRENCY_HAS_ITS_RATE {
    @Override
    List<FieldError> faults(AgreementTerms terms, LocalDate today) {
      if ("USD".equals(terms.amount().currency())) {
        return faultIf(
            terms.exchangeRate() != null, "/exchangeRate", "is not for United States dollars");
      }
      if (terms.exchangeRate() == null) {
        return List.of(
            new FieldError("/exchangeRate", "is required for " + terms.amount().currency()));
      }
      return faultIf(
          terms.exchangeRate().asOf().isAfter(today),
          "/exchangeRate/asOf",
          "lies ahead: rates are known on their day");
    }
  },

  /** One donor signs once. */
  DONORS_DIFFER {
    @Override
    List<FieldError> faults(AgreementTerms terms, LocalDate today) {
      Set<UUID> seen = new HashSet<>(Set.of(terms.donor()));
      List<FieldError> faults = new ArrayList<>();
      for (int i = 0; i < terms.coDonors().size(); i++) {
        if (!seen.add(terms.coDonors().get(i))) {
          faults.add(new FieldError("/coDonors/" + i, "is a donor of the agreement already"));
        }
      }
      return faults;
    }
  },

  /** ST/AI/286: 13 per cent; the reason for another rate is stated (ST/SGB/188, paragraph 47). */
  OTHER_SUPPORT_RATE_HAS_A_REASON {
    @Override
    List<FieldError> faults(AgreementTerms terms, LocalDate today) {
      return faultIf(
          !SupportRate.isStandard(terms.supportRate()) && terms.supportRateReason() == null,
          "/supportRateReason",
          "is required for another rate than " + SupportRate.STANDARD);
    }
  },

  /** Instalments say when they are due, and are the amount in parts. */
  INSTALMENTS_ADD_UP {
    @Override
    List<FieldError> faults(AgreementTerms terms, LocalDate today) {
      List<FieldError> faults = new ArrayList<>();
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < terms.instalments().size(); i++) {
        Instalment instalment = terms.instalments().get(i);
        boolean hasMilestone = instalment.milestone() != null && !instalment.milestone().isBlank();
        if ((instalment.dueOn() == null) != hasMilestone) {
          faults.add(new FieldError("/instalments/" + i, "has either a date or a milestone"));
        }
        if (!instalment.amount().currency().equals(terms.amount().currency())) {
          faults.add(
              new FieldError(
                  "/instalments/" + i + "/amount/currency", "is not the agreement's currency"));
        }
        sum = sum.add(instalment.amount().amount());
      }
      if (!terms.instalments().isEmpty() && sum.compareTo(terms.amount().amount()) != 0) {
        faults.add(
            new FieldError(
                "/instalments",
                "add up to %s, not to %s"
                    .formatted(sum.toPlainString(), terms.amount().amount().toPlainString())));
      }
      return faults;
    }
  },

  /** The schedule asks for each report once, and for none that cannot be computed. */
  SCHEDULE_CAN_BE_KEPT {
    @Override
    List<FieldError> faults(AgreementTerms terms, LocalDate today) {
      return terms.schedule().faults("/reportingSchedule");
    }
  };

  abstract List<FieldError> faults(AgreementTerms terms, LocalDate today);

  /**
   * Asks all policies.
   *
   * @throws TermsNotKept where one of them is broken
   */
  static void check(AgreementTerms terms, LocalDate today) {
    List<FieldError> faults =
        Arrays.stream(values()).flatMap(policy -> policy.faults(terms, today).stream()).toList();
    if (!faults.isEmpty()) {
      throw new TermsNotKept(faults);
    }
  }

  private static List<FieldError> faultIf(boolean broken, String pointer, String detail) {
    return broken ? List.of(new FieldError(pointer, detail)) : List.of();
  }

  /** 422: the terms contradict each other or lack something. */
  static final class TermsNotKept extends RuleBroken {
    TermsNotKept(List<FieldError> faults) {
      super(
          "agreement-terms",
          "The terms of the agreement do not hold",
          faults.size() == 1 ? faults.get(0).detail() : faults.size() + " terms do not hold",
          faults);
    }
  }
}
