package org.unhabitat.baraza.console.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each language writes dates, numbers and words in its own way, and lacks none of them. */
class LanguageTest {
  private static final Path CONTRACTS = Path.of("..", "contracts", "openapi");

  @Test
  void datesAndMomentsAreWrittenOut() {
    assertEquals("29 June 2021", Language.EN.date(LocalDate.of(2021, 6, 29)));
    assertEquals("2021年6月29日", Language.ZH.date(LocalDate.of(2021, 6, 29)));
    Instant moment = Instant.parse("2021-06-29T22:05:10Z");
    assertEquals("29 June 2021 22:05 UTC", Language.EN.moment(moment));
    assertEquals("2021年6月29日 22:05 UTC", Language.ZH.moment(moment));
  }

  @Test
  void numbersAreGroupedAndKeepTheirPlaces() {
    assertEquals("113,000.00", Language.EN.number(new BigDecimal("113000.00")));
    assertEquals("44", Language.ZH.number(new BigDecimal("44")));
    assertEquals("78%", Language.EN.percent(new BigDecimal("0.78")));
    assertEquals("98.75%", Language.ZH.percent(new BigDecimal("0.9875")));
  }

  @Test
  void fieldsAndTermsAreCalledInWords() {
    assertEquals("Opens on", Language.EN.label("opensOn"));
    assertEquals("SDG targets", Language.EN.label("sdgTargets"));
    assertEquals("开幕日期", Language.ZH.label("opensOn"));
    assertEquals("approved with conditions", Language.EN.term("approved-with-conditions"));
    assertEquals("有条件核准", Language.ZH.term("approved-with-conditions"));
    assertEquals("TOWN-HALL", Language.ZH.term("TOWN-HALL"));
  }

  @Test
  void onlyLanguagesOfTheReportAreSpoken() {
    assertEquals(Optional.of(Language.ZH), Language.of("zh"));
    assertEquals(Optional.empty(), Language.of("fr"));
    assertEquals(Optional.empty(), Language.of(null));
  }

  @Test
  void everyMessageIsInChinese() throws IOException {
    Set<String> messages =
        Arrays.stream(Messages.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());
    assertEquals(messages, read("/messages/msg_zh.properties").stringPropertyNames());
  }

  @Test
  void everyTermIsInChinese() throws IOException {
    Properties chinese = read("/vocabulary_zh.properties");
    assertTrue(
        chinese
            .stringPropertyNames()
            .containsAll(read("/vocabulary.properties").stringPropertyNames()));
    chinese.forEach((term, words) -> assertFalse(words.toString().isBlank(), term.toString()));
  }

  @Test
  void everyValueOfTheServicesIsSaidInWords() throws IOException {
    Set<String> unsaid = new TreeSet<>();
    for (String service : List.of("governance", "project-review", "resource-mobilization", "hr")) {
      JsonNode api = new YAMLMapper().readTree(CONTRACTS.resolve(service + ".yaml").toFile());
      for (JsonNode values : api.findValues("enum")) {
        values.forEach(value -> unsaid.add(value.asText()));
      }
    }
    // Languages are called by their codes.
    unsaid.removeAll(Set.of("ar", "zh", "en", "fr", "ru", "es"));
    unsaid.removeIf(Language.EN::knows);
    assertEquals(Set.of(), unsaid);
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (InputStream stream = LanguageTest.class.getResourceAsStream(file)) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
