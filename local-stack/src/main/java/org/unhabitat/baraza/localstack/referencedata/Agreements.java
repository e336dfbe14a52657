package org.unhabitat.baraza.localstack.referencedata;

import static org.unhabitat.baraza.localstack.referencedata.ReviewPlan.inTurn;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unhabitat.baraza.localstack.referencedata.AgreementPlan.Donor;
import org.unhabitat.baraza.localstack.referencedata.AgreementPlan.Fate;
import org.unhabitat.baraza.localstack.referencedata.AgreementPlan.Group;
import org.unhabitat.baraza.localstack.referencedata.AgreementPlan.Place;
import org.unhabitat.baraza.localstack.referencedata.AgreementPlan.Year;

/** Agreements with donors, and the reports that they oblige to. */
final class Agreements implements Theme {
  private static final String CLEARING_OFFICER = "clearing-officer";
  private static final String FINANCE_OFFICER = "finance-officer";
  private static final String PATH = "/agreements";
  private static final String OBLIGATIONS = "/report-obligations";
  private static final int DAYS_TO_ACCEPT = 30;

  private final Door officer;
  private final AgreementPlan plan = plan();

  /**
   * @param officer the door of the donor-relations officer
   */
  Agreements(Door officer) {
    this.officer = officer;
  }

  static AgreementPlan plan() {
    return new ReferenceFile("agreements.yaml").as(new TypeReference<>() {});
  }

  @Override
  public String name() {
    return "agreements and donor reports";
  }

  @Override
  public int load() {
    Map<String, String> donors = donorsByName();
    Map<Integer, Integer> reportsOfYear = new HashMap<>();
    int number = 0;
    int records = 0;
    for (Group group : plan.groups()) {
      for (int i = 0; i < group.count(); i++) {
        number++;
        records++;
        JsonNode agreement = negotiate(number, group, donors);
        if (!group.pipeline()) {
          for (JsonNode obligation : signed(agreement, group)) {
            records++;
            report(group, obligation, reportsOfYear);
          }
        }
      }
    }
    return records;
  }

  private Map<String, String> donorsByName() {
    Map<String, String> donors = new HashMap<>();
    for (JsonNode donor : officer.list("/donors")) {
      donors.put(donor.at("/names/en").asText(), donor.required("id").asText());
    }
    return donors;
  }

  private JsonNode negotiate(int number, Group group, Map<String, String> donors) {
    Donor donor = inTurn(plan.donors(), number);
    Place place = inTurn(plan.places(), number);
    String currency = donor.currency() == null ? "USD" : donor.currency();
    ObjectNode terms = Door.object();
    terms.putObject("titles").put("en", "Reference agreement %03d".formatted(number));
    terms.put("donor", donors.get(donor.name()));
    terms.put("donorReference", "REF-%03d".formatted(number));
    terms
        .putObject("amount")
        .put("amount", inTurn(plan.amounts(), number))
        .put("currency", currency);
    if (donor.perUsd() != null) {
      terms
          .putObject("exchangeRate")
          .put("perUsd", donor.perUsd())
          .put("asOf", signedOn(group).toString());
    }
    terms.put("startsOn", group.startsOn().toString());
    terms.put("endsOn", group.endsOn().toString());
    terms.put("earmarking", inTurn(plan.earmarkings(), number));
    if (donor.supportRate() != null) {
      terms.put("supportRate", donor.supportRate());
      terms.put("supportRateReason", donor.supportRateReason());
    }
    terms.put("unit", place.unit());
    terms.put("region", place.region());
    terms.set("reportingSchedule", group.reportingSchedule());
    JsonNode agreement = officer.create(PATH, "agreement/" + number, terms);
    if (donor.supportRate() == null || group.pipeline()) {
      return agreement;
    }
    return officer
        .as(FINANCE_OFFICER)
        .command(
            PATH,
            agreement,
            "approve-support-rate",
            Door.object().put("reason", "The rate that holds for contributions of this donor"));
  }

  private LocalDate signedOn(Group group) {
    return group.startsOn().minusDays(plan.signedBefore());
  }

  /** What is owed by the signed agreement: by due date, kind and period. */
  private List<JsonNode> signed(JsonNode negotiated, Group group) {
    JsonNode agreement =
        officer.command(
            PATH, negotiated, "sign", Door.object().put("signedOn", signedOn(group).toString()));
    officer.command(
        PATH, agreement, "activate", Door.object().put("on", group.startsOn().toString()));
    List<JsonNode> obligations = new ArrayList<>();
    officer
        .list(PATH + "/" + agreement.required("id").asText() + OBLIGATIONS)
        .forEach(obligations::add);
    obligations.sort(
        Comparator.comparing((JsonNode obligation) -> obligation.required("dueOn").asText())
            .thenComparing(obligation -> obligation.required("kind").asText())
            .thenComparing(obligation -> obligation.required("period").asText()));
    return obligations;
  }

  private void report(Group group, JsonNode listed, Map<Integer, Integer> reportsOfYear) {
    LocalDate dueOn = LocalDate.parse(listed.required("dueOn").asText());
    JsonNode obligation = Door.asMade(listed);
    for (Year year : plan.years()) {
      if (year.year() != dueOn.getYear()) {
        continue;
      }
      if (group.waived() != null) {
        officer
            .as(CLEARING_OFFICER)
            .command(OBLIGATIONS, obligation, "waive", Door.object().put("reason", group.waived()));
      } else {
        int number = reportsOfYear.merge(dueOn.getYear(), 1, Integer::sum) - 1;
        LocalDate submittedOn = plan.submittedOn(year, number, dueOn);
        report(obligation, plan.fate(year, number), submittedOn);
      }
    }
  }

  private void report(JsonNode upcoming, Fate fate, LocalDate submittedOn) {
    if (fate == Fate.NOT_BEGUN) {
      return;
    }
    Door clearing = officer.as(CLEARING_OFFICER);
    JsonNode report = officer.command(OBLIGATIONS, upcoming, "start-draft");
    if (fate == Fate.DRAFTED) {
      return;
    }
    report = officer.command(OBLIGATIONS, report, "send-to-clearance");
    if (fate == Fate.SENT_BACK_BY_CLEARANCE) {
      clearing.command(
          OBLIGATIONS,
          report,
          "return",
          Door.object().put("reason", "The results are not compared with the targets"));
    }
    if (!fate.isSubmitted()) {
      return;
    }
    report =
        clearing.command(
            OBLIGATIONS,
            report,
            "submit",
            Door.object().put("submittedOn", submittedOn.toString()));
    if (fate == Fate.RETURNED_BY_DONOR) {
      clearing.command(
          OBLIGATIONS,
          report,
          "return",
          Door.object().put("reason", "The donor asks for the expenditure by output"));
    }
    if (fate == Fate.ACCEPTED) {
      officer.command(
          OBLIGATIONS,
          report,
          "accept",
          Door.object().put("acceptedOn", submittedOn.plusDays(DAYS_TO_ACCEPT).toString()));
    }
  }
}
