package org.unhabitat.baraza.kit.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unhabitat.baraza.kit.problem.InvalidRequest;

class CursorTest {
  private static final UUID ID = UUID.fromString("019a3f5e-0000-7000-8000-000000000001");

  static Stream<Object> values() {
    return Stream.of(
        "Côte d'Ivoire\n执行局",
        "",
        42,
        -7L,
        true,
        new BigDecimal("113000.00"),
        LocalDate.of(2021, 4, 8),
        Instant.parse("2021-04-08T09:00:00.123456Z"),
        ID);
  }

  @ParameterizedTest
  @MethodSource("values")
  void aPlaceIsFoundAgain(Object value) {
    String written = new Cursor(value, ID).write("query");
    assertEquals(
        new Cursor(value, ID), Cursor.read(written, "query", value.getClass(), UUID.class));
  }

  @Test
  void aPlaceOfAnotherQueryIsRefused() {
    String written = new Cursor("a", ID).write("query");
    assertThrows(
        InvalidRequest.class, () -> Cursor.read(written, "other", String.class, UUID.class));
    assertThrows(
        InvalidRequest.class, () -> Cursor.read(written, "query", LocalDate.class, UUID.class));
  }

  @Test
  void noCharacterOfACursorCanBeChanged() {
    String written = new Cursor("a", ID).write("query");
    byte[] bytes = Base64.getUrlDecoder().decode(written);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= 1;
      String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      assertThrows(
          InvalidRequest.class, () -> Cursor.read(changed, "query", String.class, UUID.class));
      bytes[i] ^= 1;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00"})
  void whatIsNoCursorIsRefused(String text) {
    assertThrows(InvalidRequest.class, () -> Cursor.read(text, "query", String.class, UUID.class));
    String encoded =
        Base64.getUrlEncoder().encodeToString(text.repeat(20).getBytes(StandardCharsets.UTF_8));
    assertThrows(
        InvalidRequest.class, () -> Cursor.read(encoded, "query", String.class, UUID.class));
  }

  @Test
  void aDateBeyondTheDatabasesCalendarIsRefused() {
    String written = new Cursor(LocalDate.MAX, ID).write("query");
    assertThrows(
        InvalidRequest.class, () -> Cursor.read(written, "query", LocalDate.class, UUID.class));
  }
}
