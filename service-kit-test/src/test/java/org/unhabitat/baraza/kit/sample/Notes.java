package org.unhabitat.baraza.kit.sample;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.Tokens;

/** What the tests of the kit do with notes, by HTTP. */
public final class Notes {
  public static final String TOPIC = "sample.note.events.v1";

  private Notes() {}

  public static RequestSpecification asStaff() {
    return given()
        .auth()
        .oauth2(Tokens.of("amina", Role.STAFF, Role.GOVERNANCE_SECRETARY))
        .contentType(ContentType.JSON);
  }

  public static Response write(String text) {
    return asStaff().body(Map.of("text", text, "unit", "OED")).post("/notes");
  }

  public static String written(String text) {
    return write(text).then().statusCode(201).extract().path("id");
  }

  public static Response reword(String id, long version, String text) {
    return asStaff()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("text", text))
        .post("/notes/{id}/reword", id);
  }
}
