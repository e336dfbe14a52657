package org.unhabitat.baraza.localstack.referencedata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies and who sits in them. */
final class Bodies implements Theme {
  private final Door governance;

  /**
   * @param governance used by the governance secretary
   */
  Bodies(Door governance) {
    this.governance = governance;
  }

  @Override
  public String name() {
    return "bodies and memberships";
  }

  @Override
  public int load() {
    int records = 0;
    for (JsonNode body : new ReferenceFile("bodies.yaml").tree()) {
      JsonNode establish = body.required("establish");
      String code = establish.required("code").asText();
      JsonNode established = governance.create("/bodies", "body/" + code, establish);
      records++;
      String memberships = "/bodies/" + established.required("id").asText() + "/memberships";
      for (JsonNode election : body.path("elections")) {
        ObjectNode elect = elect(election);
        String name = "election/" + code + "/" + election.required("from").asText();
        records += governance.create(memberships + "/elect", name, elect).size();
      }
      int member = 0;
      for (JsonNode membership : body.path("memberships")) {
        member++;
        governance.create(memberships, "membership/" + code + "/" + member, membership);
        records++;
      }
    }
    return records;
  }

  /** The election as the API takes it: one entry for each State, with its regional group. */
  static ObjectNode elect(JsonNode election) {
    ObjectNode elect = Door.object();
    elect.set("from", election.required("from"));
    elect.set("until", election.get("until"));
    ArrayNode elected = elect.putArray("elected");
    JsonNode byGroup = election.required("elected");
    (byGroup.isObject() ? byGroup : new ReferenceFile("member-states.yaml").tree())
        .properties()
        .forEach(
            group ->
                group
                    .getValue()
                    .forEach(
                        state ->
                            elected
                                .addObject()
                                .put("holder", state.asText())
                                .put("regionalGroup", group.getKey())));
    return elect;
  }
}
