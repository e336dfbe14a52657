package org.unhabitat.baraza.governance.figure;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.TimeUnit;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.Tokens;

/** The figures as a member of staff asks for them. */
public final class Figures {
  public static final String PATH = "/api/governance/v1/figures";

  private Figures() {}

  public static RequestSpecification asStaff() {
    return given().auth().oauth2(Tokens.of("stella", Role.STAFF));
  }

  public static JsonPath figure(String key, int year) {
    return asStaff()
        .queryParam("year", year)
        .get(PATH + "/{key}", key)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static String value(String key, int year) {
    return figure(key, year).getString("value");
  }

  public static int count(String key, int year) {
    return Integer.parseInt(value(key, year));
  }

  public static void awaitValue(String key, int year, Object value) {
    await()
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> value(key, year), String.valueOf(value)::equals);
  }
}
