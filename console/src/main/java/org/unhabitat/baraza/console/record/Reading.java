package org.unhabitat.baraza.console.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unhabitat.baraza.console.language.Language;
import org.unhabitat.baraza.console.record.Content.Field;
import org.unhabitat.baraza.console.suite.Service;

/**
 * Puts any record into its reader's words. It knows the house style of the APIs and no single kind
 * of record: texts in six languages, amounts with their currency, dates, references to other
 * records of the same service, either as {@code body: {id, code}} or as {@code bodyId} beside
 * {@code bodyReference}.
 */
final class Reading {
  private static final String ID = "Id";
  private static final String REFERENCE = "Reference";
  private static final Set<String> SIX_LANGUAGES = Set.of("en", "ar", "zh", "fr", "ru", "es");
  private static final Set<String> AMOUNT = Set.of("amount", "currency");

  /** By which a record is called. */
  private static final List<String> TITLES = List.of("titles", "names", "name");

  /** By which another record is called, the best first. */
  private static final List<String> NAMES = List.of("reference", "code", "name");

  /** Where the records are that a field of the name refers to. */
  private static final Map<String, String> COLLECTIONS =
      Map.ofEntries(
          Map.entry("agreement", "agreements"),
          Map.entry("body", "bodies"),
          Map.entry("course", "courses"),
          Map.entry("donor", "donors"),
          Map.entry("period", "reporting-periods"),
          Map.entry("project", "projects"),
          Map.entry("reviewMeeting", "review-meetings"),
          Map.entry("series", "communication-series"),
          Map.entry("staffMember", "staff-members"),
          Map.entry("submission", "submissions"));

  private final Language language;
  private final Service service;

  /**
   * @param service whose records it reads
   */
  Reading(Language language, Service service) {
    this.language = language;
    this.service = service;
  }

  /** What the record is called: its title or name, else its reference. */
  public Content title(AnyRecord record) {
    Map<String, JsonNode> fields = record.fields();
    return TITLES.stream()
        .filter(fields::containsKey)
        .findFirst()
        .map(title -> content(title, fields.get(title)))
        .orElseGet(() -> Content.words(record.reference()));
  }

  /** The fields of the record that hold something, without its title. */
  public List<Field> fields(AnyRecord record) {
    Map<String, JsonNode> fields = record.fields();
    fields.keySet().removeAll(TITLES);
    return fields(fields);
  }

  /** The name of the field at a JSON pointer. */
  public String label(String pointer) {
    return names(pointer).map(language::label).collect(Collectors.joining(" · "));
  }

  /** What is, or was, at a JSON pointer; null where there is nothing. */
  public Content content(String pointer, JsonNode value) {
    if (value == null || value.isNull()) {
      return Content.NOTHING;
    }
    String name = names(pointer).reduce((first, second) -> second).orElse(pointer);
    return switch (value.getNodeType()) {
      case OBJECT -> object(name, members(value));
      case ARRAY -> array(name, value);
      case STRING -> text(value.asText());
      default -> Content.words(language.term(value.asText()));
    };
  }

  private static Stream<String> names(String pointer) {
    return Arrays.stream(pointer.split("/")).filter(name -> !name.isEmpty());
  }

  private static Map<String, JsonNode> members(JsonNode object) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    return members;
  }

  private List<Field> fields(Map<String, JsonNode> members) {
    List<Field> fields = new ArrayList<>();
    members.forEach(
        (name, value) -> {
          Content content = content(name, value);
          String other = without(REFERENCE, name);
          if (members.containsKey(other + ID)) {
            content = leadingTo(other, members.get(other + ID), content);
          }
          boolean isShownByReference =
              name.endsWith(ID) && members.containsKey(without(ID, name) + REFERENCE);
          if (!content.isEmpty() && !isShownByReference) {
            fields.add(new Field(name, language.label(name), content));
          }
        });
    return fields;
  }

  private static String without(String end, String name) {
    return name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
  }

  private Content object(String name, Map<String, JsonNode> members) {
    if (members.keySet().equals(AMOUNT)) {
      BigDecimal amount = new BigDecimal(members.get("amount").asText());
      return Content.words(members.get("currency").asText() + " " + language.number(amount));
    }
    if (members.containsKey("en") && SIX_LANGUAGES.containsAll(members.keySet())) {
      return members.containsKey(language.code())
          ? Content.words(members.get(language.code()).asText())
          : Content.words(members.get("en").asText(), "en");
    }
    JsonNode id = members.remove("id");
    List<Field> fields = fields(members);
    if (id == null) {
      return Content.fields(fields);
    }
    NAMES.stream()
        .filter(members::containsKey)
        .findFirst()
        .ifPresent(
            called ->
                fields.replaceAll(
                    field ->
                        field.name().equals(called)
                            ? new Field(called, field.label(), leadingTo(name, id, field.content()))
                            : field));
    return fields.size() == 1 ? fields.get(0).content() : Content.fields(fields);
  }

  private Content leadingTo(String name, JsonNode id, Content content) {
    return COLLECTIONS.containsKey(name)
        ? content.leadingTo(
            "/records/%s/%s/%s".formatted(service.address(), COLLECTIONS.get(name), id.asText()))
        : content;
  }

  /** Things become a table with a column for each field that any of them has. */
  private Content array(String name, JsonNode array) {
    List<Content> contents = new ArrayList<>();
    array.forEach(item -> contents.add(content(name, item)));
    if (contents.stream().allMatch(content -> content.fields().isEmpty())) {
      return Content.words(contents.stream().map(Content::words).collect(Collectors.joining("; ")));
    }
    Map<String, String> columns = new LinkedHashMap<>();
    contents.forEach(
        content -> content.fields().forEach(field -> columns.put(field.name(), field.label())));
    return Content.table(
        List.copyOf(columns.values()),
        contents.stream().map(content -> row(columns.keySet(), content.fields())).toList());
  }

  private static List<Content> row(Set<String> columns, List<Field> fields) {
    Map<String, Content> byName =
        fields.stream().collect(Collectors.toMap(Field::name, Field::content));
    return columns.stream().map(column -> byName.getOrDefault(column, Content.NOTHING)).toList();
  }

  private Content text(String text) {
    try {
      if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
        return Content.words(language.date(LocalDate.parse(text)));
      }
      if (text.matches("\\d{4}-\\d\\d-\\d\\dT.+Z")) {
        return Content.words(language.moment(Instant.parse(text)));
      }
    } catch (DateTimeParseException looksLikeOne) {
      return Content.words(text);
    }
    if (text.matches("https?://\\S+")) {
      return Content.words(text).leadingTo(text);
    }
    return Content.words(language.term(text));
  }
}
