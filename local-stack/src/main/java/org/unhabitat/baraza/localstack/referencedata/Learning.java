package org.unhabitat.baraza.localstack.referencedata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.unhabitat.baraza.localstack.referencedata.StaffPlan.Member;

/** The course, who has to take it, and the file in which the learning system says who has. */
final class Learning implements Theme {
  private static final String COMPLETIONS = "/completions";

  private final Door administrator;
  private final StaffPlan plan = Staff.plan();

  /**
   * @param administrator the door of the learning administrator
   */
  Learning(Door administrator) {
    this.administrator = administrator;
  }

  @Override
  public String name() {
    return "course, requirement and completions";
  }

  @Override
  public int load() {
    String course = plan.course().required("code").asText();
    administrator.create("/courses", "course/" + course, plan.course());
    administrator.create("/requirements", "requirement/" + course, plan.requirement());
    Map<String, LocalDate> completions = completionsOfOthers();
    for (Member member : plan.members()) {
      if (member.completedOn() == null) {
        enterByMistake(plan.indexNumber(member), course);
      } else {
        completions.put(plan.indexNumber(member), member.completedOn());
      }
    }
    administrator.importFile(
        "course-completions",
        completions.entrySet().stream()
            .map(completion -> completion.getKey() + "," + course + "," + completion.getValue())
            .collect(Collectors.joining("\n", "index_number,course_code,completed_on\n", "\n")));
    return completions.size() + 3;
  }

  /** Those members whom the ERP simulator knows by itself, and of whom this plan says only this. */
  private Map<String, LocalDate> completionsOfOthers() {
    Set<String> planned =
        plan.members().stream().map(plan::indexNumber).collect(Collectors.toUnmodifiableSet());
    Map<String, LocalDate> completions = new TreeMap<>();
    for (JsonNode member : administrator.list("/staff-members")) {
      String indexNumber = member.required("indexNumber").asText();
      if (!planned.contains(indexNumber)) {
        LocalDate enteredOn = LocalDate.parse(member.required("entryOnDuty").asText());
        LocalDate completedOn = enteredOn.plusDays(plan.othersCompletedAfterDays());
        completions.put(indexNumber, completedOn);
      }
    }
    return completions;
  }

  private void enterByMistake(String indexNumber, String course) {
    ObjectNode completion = Door.object();
    completion.put("indexNumber", indexNumber);
    completion.put("course", course);
    completion.put("completedOn", plan.voided().completedOn().toString());
    JsonNode entered = administrator.create(COMPLETIONS, "completion/" + indexNumber, completion);
    administrator.command(
        COMPLETIONS, entered, "void", Door.object().put("reason", plan.voided().reason()));
  }
}
