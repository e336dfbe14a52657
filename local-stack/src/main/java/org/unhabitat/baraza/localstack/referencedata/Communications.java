package org.unhabitat.baraza.localstack.referencedata;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/** Series of communications and their issues. */
final class Communications implements Theme {
  private static final String PATH = "/communication-series";

  private final Door governance;

  /**
   * @param governance used by the governance secretary
   */
  Communications(Door governance) {
    this.governance = governance;
  }

  static List<CommunicationPlan> plans() {
    return new ReferenceFile("communications.yaml").as(new TypeReference<>() {});
  }

  @Override
  public String name() {
    return "communication series and issues";
  }

  @Override
  public int load() {
    int records = 0;
    for (CommunicationPlan plan : plans()) {
      String code = plan.series().required("code").asText();
      JsonNode series = governance.create(PATH, "series/" + code, plan.series());
      String issues = PATH + "/" + series.required("id").asText() + "/issues";
      records++;
      int number = 0;
      for (LocalDate day : plan.days()) {
        number++;
        records++;
        publish(plan, issues, code + "/" + number, day, number);
      }
    }
    return records;
  }

  private void publish(
      CommunicationPlan plan, String issues, String name, LocalDate day, int number) {
    ObjectNode command = Door.object();
    ObjectNode titles = command.putObject("titles");
    plan.titles()
        .forEach(
            (language, title) ->
                titles.put(language, title.replace("{number}", String.valueOf(number))));
    command.put("publishedOn", day.toString());
    JsonNode issue = governance.create(issues, "issue/" + name, command);
    JsonNode withdrawal = plan.withdrawal(day);
    if (withdrawal != null) {
      governance.command(issues, issue, "withdraw", withdrawal);
    }
  }
}
