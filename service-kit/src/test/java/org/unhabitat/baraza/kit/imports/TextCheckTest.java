package org.unhabitat.baraza.kit.imports;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\ufeffyear,donor\r\n", "年,捐助者\n2021,\tCôte d'Ivoire\n", "\ud83c\udf0d"})
  void textIsText(String text) {
    assertDoesNotThrow(() -> check(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aCharacterThatLiesAcrossTwoReadsIsOne() {
    for (int before = 32 * 1024 - 4; before <= 32 * 1024; before++) {
      byte[] text = ("a".repeat(before) + "\ud83c\udf0d界").getBytes(StandardCharsets.UTF_8);
      assertDoesNotThrow(() -> check(text));
    }
  }

  @Test
  void theLineIsNamedHoweverFarItIs() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write("2021,Norway\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    file.write("2021,C\u00f4te\n".getBytes(StandardCharsets.ISO_8859_1));
    UnreadableFile refused = assertThrows(UnreadableFile.class, () -> check(file.toByteArray()));
    assertEquals(100_001, refused.line());
  }

  @Test
  void aCharacterThatIsCutOffAtTheEndIsNoText() {
    assertThrows(
        UnreadableFile.class, () -> check(new byte[] {'a', '\n', (byte) 0xe7, (byte) 0x95}));
  }

  private static void check(byte[] file) throws IOException {
    TextCheck.check(new ByteArrayInputStream(file));
  }
}
