package org.unhabitat.baraza.kit.texts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unhabitat.baraza.kittest.Tokens;

@QuarkusTest
class TextsOverHttpTest {

  @Test
  void textsComeBackAsTheyWereSent() {
    greet("{\"words\": {\"zh\": \"你好\", \"en\": \" hello \", \"fr\": \"\"}}")
        .statusCode(200)
        .body("en", equalTo("hello"))
        .body("zh", equalTo("你好"))
        .body("fr", nullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'words': {'en': 'hello', 'de': 'hallo'}}         | /words/de",
        "{'words': {'fr': 'bonjour'}}                      | /words/en",
        "{'words': {'en': '  '}}                           | /words/en",
        "{'words': {'en': 5}}                              | /words/en",
        "{'words': {'en': 'hello', 'fr': ['bonjour']}}     | /words/fr",
        "{'words': {'en': 'hello', 'fr': 'bon\\u0000jour'}} | /words/fr",
        "{'words': {'en': 'hello', 'es': 'a greeting that is too long'}} | /words/es",
        "{'words': 'hello'}                                | /words",
        "{}                                                | /words"
      })
  void whatIsWrongIsPointedAt(String body, String pointer) {
    greet(body.replace('\'', '"'))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", equalTo(List.of(pointer)));
  }

  @Test
  void theReaderGetsTheirLanguageOrEnglish() {
    asStaff()
        .header("Accept-Language", "ar-EG, fr;q=0.5")
        .get("/sample/greetings")
        .then()
        .header("Content-Language", "ar")
        .header("Vary", containsString("Accept-Language"))
        .body("words", equalTo("طاب يومك"));
    asStaff()
        .header("Accept-Language", "ru")
        .get("/sample/greetings")
        .then()
        .header("Content-Language", "ru")
        .body("words", equalTo("good day"));
    asStaff()
        .header("Accept-Language", "fr")
        .get("/sample/greetings/silence")
        .then()
        .header("Content-Language", nullValue());
  }

  private static RequestSpecification asStaff() {
    return given().auth().oauth2(Tokens.of("amina", "staff"));
  }

  private static ValidatableResponse greet(String body) {
    return asStaff().contentType(ContentType.JSON).body(body).post("/sample/greetings").then();
  }
}
