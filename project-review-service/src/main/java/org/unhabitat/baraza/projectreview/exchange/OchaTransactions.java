package org.unhabitat.baraza.projectreview.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.imports.CsvLayout;
import org.unhabitat.baraza.kit.imports.CsvRow;
import org.unhabitat.baraza.kit.imports.RowOutcome;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.outbox.Outbox;

/**
 * Flows of the Financial Tracking Service of OCHA: pledges, commitments and paid contributions. Its
 * key is {@code transaction_ref}: a row that says something new of a flow moves it on, from a
 * pledge to a commitment to a payment.
 */
@ApplicationScoped
class OchaTransactions extends CsvLayout<ReadFlow> {
  private static final String SOURCE = "ocha-fts";

  /** The status of the service, and what IATI calls it. */
  private static final Map<String, FlowKind> KINDS =
      Map.of(
          "20", FlowKind.INCOMING_PLEDGE,
          "30", FlowKind.INCOMING_COMMITMENT,
          "40", FlowKind.INCOMING_FUNDS);

  private static final List<FlowKind> COURSE =
      List.of(FlowKind.INCOMING_PLEDGE, FlowKind.INCOMING_COMMITMENT, FlowKind.INCOMING_FUNDS);

  private final FlowRepository flows;
  private final Outbox outbox;

  OchaTransactions(FlowRepository flows, Outbox outbox) {
    this.flows = flows;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "ocha-transactions";
  }

  @Override
  public String role() {
    return Role.PROJECT_OFFICER;
  }

  @Override
  protected List<String> requiredColumns() {
    return List.of(
        "activity_id",
        "transaction_ref",
        "flow",
        "status_code",
        "amount",
        "currency",
        "value_date",
        "transaction_date");
  }

  @Override
  protected List<String> optionalColumns() {
    return List.of(
        "status", "transaction_date_type", "provider_ref", "provider", "description_first_300");
  }

  @Override
  protected ReadFlow read(CsvRow row) {
    String flow = row.requiredText("flow");
    if (flow != null && !flow.equals("incoming")) {
      row.refuse("flow", "is not incoming");
    }
    String status = row.requiredText("status_code");
    FlowKind kind = status == null ? null : KINDS.get(status);
    if (status != null && kind == null) {
      row.refuse("status_code", "is none of 20 pledge, 30 commitment, 40 paid contribution");
    }
    String currency = row.requiredText("currency");
    if (currency != null && !IatiCodes.isCurrency(currency)) {
      row.refuse("currency", currency + " is no ISO 4217 code");
    }
    BigDecimal amount = row.requiredDecimal("amount");
    if (amount != null && amount.stripTrailingZeros().scale() > 2) {
      row.refuse("amount", "has more than two decimals");
      amount = null;
    }
    LocalDate valueOn = row.date("value_date");
    LocalDate on = row.date("transaction_date");
    if (valueOn == null
        && on == null
        && row.text("value_date") == null
        && row.text("transaction_date") == null) {
      row.refuse("transaction_date", "is missing, and so is the value date");
    }
    return new ReadFlow(
        row.requiredText("transaction_ref"),
        row.requiredText("activity_id"),
        kind,
        amount == null || currency == null ? null : new Money(amount.setScale(2), currency),
        on,
        valueOn,
        row.text("provider"),
        row.text("provider_ref"),
        row.text("description_first_300"));
  }

  @Override
  public RowOutcome apply(ReadFlow row) {
    ReadFlow said =
        row.on() != null
            ? row
            : new ReadFlow(
                row.key(),
                row.activity(),
                row.kind(),
                row.amount(),
                row.valueOn(),
                row.valueOn(),
                row.provider(),
                row.providerIdentifier(),
                row.description());
    Optional<FinancialFlow> known = flows.known(SOURCE, said.key());
    FlowEvent event;
    FlowKind before = null;
    if (known.isPresent()) {
      before = known.get().view().kind();
      event = known.get().report(said);
    } else {
      event = new FinancialFlow(SOURCE, said).recorded();
    }
    if (event == null) {
      return RowOutcome.duplicate("%s is there already".formatted(known.get().reference()));
    }
    outbox.append(event);
    RowOutcome outcome = RowOutcome.accepted();
    if (row.on() == null) {
      outcome.warning(
          "/transaction_date", "is missing; the value date %s is taken".formatted(row.valueOn()));
    }
    if (row.provider() == null) {
      outcome.warning("/provider", "is missing");
    }
    if (before != null && COURSE.indexOf(said.kind()) < COURSE.indexOf(before)) {
      outcome.warning(
          "/status_code",
          "goes back from %s to %s"
              .formatted(EnumNames.onTheWire(before), EnumNames.onTheWire(said.kind())));
    }
    return outcome.adding(said.amount().amount(), said.amount().currency());
  }
}
