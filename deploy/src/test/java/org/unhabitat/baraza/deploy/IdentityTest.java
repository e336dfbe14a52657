package org.unhabitat.baraza.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The realm of the evaluation speaks of persons as the services understand it. */
class IdentityTest {
  private final JsonNode realm;

  IdentityTest() throws IOException {
    realm =
        new ObjectMapper()
            .readTree(Rendering.EVALUATION.folder().resolve("identity/baraza-realm.json").toFile());
  }

  @Test
  void theAdministratorHasEveryRoleInEveryUnit() {
    JsonNode administrator = realm.at("/users/0");
    Set<String> roles = new TreeSet<>();
    realm.at("/roles/realm").forEach(role -> roles.add(role.path("name").asText()));

    assertEquals("administrator", administrator.path("id").asText());
    assertEquals(roles, texts(administrator.path("realmRoles")));
    assertEquals(Set.of("*"), texts(administrator.at("/attributes/units")));
  }

  @Test
  void noPasswordStandsInTheRealm() {
    assertEquals(
        Set.of("${ADMINISTRATOR_PASSWORD}"),
        new TreeSet<>(realm.at("/users/0/credentials").findValuesAsText("value")));
    assertEquals(1, realm.path("users").size());
  }

  @Test
  void tokensAreForTheSuite() {
    JsonNode client = realm.at("/clients/0");

    assertEquals("baraza", client.findValue("included.custom.audience").asText());
    assertEquals(
        Set.of("groups", "units", "functions"),
        new TreeSet<>(client.findValuesAsText("claim.name")));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).forEach(texts::add);
    return texts;
  }
}
