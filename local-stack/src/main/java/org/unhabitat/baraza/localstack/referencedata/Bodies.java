package org.unhabitat.baraza.localstack.referencedata;

import com.fasterxml.jackson.databind.JsonNode;

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
      int member = 0;
      for (JsonNode membership : body.path("memberships")) {
        member++;
        governance.create(memberships, "membership/" + code + "/" + member, membership);
        records++;
      }
    }
    return records;
  }
}
