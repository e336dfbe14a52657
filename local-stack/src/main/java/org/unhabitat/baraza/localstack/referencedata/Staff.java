package org.unhabitat.baraza.localstack.referencedata;

import static org.unhabitat.baraza.localstack.referencedata.ReviewPlan.inTurn;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.unhabitat.baraza.localstack.referencedata.StaffPlan.Appointment;
import org.unhabitat.baraza.localstack.referencedata.StaffPlan.Grade;
import org.unhabitat.baraza.localstack.referencedata.StaffPlan.Member;
import org.unhabitat.baraza.localstack.referencedata.StaffPlan.Place;

/** The staff members of the plan as the ERP states them. */
final class Staff {
  private final StaffPlan plan;

  Staff(StaffPlan plan) {
    this.plan = plan;
  }

  static StaffPlan plan() {
    return new ReferenceFile("staff.yaml").as(new TypeReference<>() {});
  }

  List<JsonNode> states() {
    return plan.members().stream().map(this::state).toList();
  }

  private JsonNode state(Member member) {
    int number = member.number();
    Place place = inTurn(plan.places(), number);
    Grade grade = inTurn(plan.grades(), number);
    Appointment appointment = inTurn(plan.appointments(), number);
    String leftOn = member.leftOn() == null ? null : member.leftOn().toString();
    ObjectNode state = Door.object();
    state.put("version", 1);
    state.put("indexNumber", plan.indexNumber(member));
    state.put("personKey", plan.personKey(member).toString());
    state.putNull("personId");
    state.put("givenName", "Reference");
    state.put("familyName", "Staff member %03d".formatted(number));
    state.put("grade", grade.grade());
    state.put("category", grade.category());
    state.put("contractType", leftOn == null ? appointment.contractType() : "fixed-term");
    state.put("contractEnd", leftOn == null ? appointment.contractEnd() : leftOn);
    state.put("unitCode", place.unit());
    state.put("dutyStation", place.dutyStation());
    state.put("supervisorIndexNumber", plan.supervisor());
    state.put("entryOnDuty", member.enteredOn().toString());
    state.put("separatedOn", leftOn);
    return state;
  }
}
