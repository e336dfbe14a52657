package org.unhabitat.baraza.projectreview.exchange;

import java.util.Arrays;
import java.util.Optional;

/** What a flow of money is: IATI's code list TransactionType. */
public enum FlowKind {
  INCOMING_FUNDS(1),
  OUTGOING_COMMITMENT(2),
  DISBURSEMENT(3),
  EXPENDITURE(4),
  INTEREST_PAYMENT(5),
  LOAN_REPAYMENT(6),
  REIMBURSEMENT(7),
  PURCHASE_OF_EQUITY(8),
  SALE_OF_EQUITY(9),
  CREDIT_GUARANTEE(10),
  INCOMING_COMMITMENT(11),
  OUTGOING_PLEDGE(12),
  INCOMING_PLEDGE(13);

  private final int code;

  FlowKind(int code) {
    this.code = code;
  }

  /** The kind with that code in IATI's list. */
  static Optional<FlowKind> ofCode(String code) {
    return Arrays.stream(values())
        .filter(kind -> String.valueOf(kind.code).equals(code))
        .findFirst();
  }
}
