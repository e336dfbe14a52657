package org.unhabitat.baraza.kit.paging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A view record as the columns of a table: the same names and values as in JSON. A record inside
 * becomes columns of its own ({@code body.code}), texts become one column a language ({@code
 * title.en}), a list is joined into one cell. Which commands are open to the caller is no matter of
 * a table.
 */
final class Columns<V> {
  private static final int DEEPEST = 5;
  private static final String JOINT = "; ";

  private final List<Column> columns = new ArrayList<>();
  private final ObjectMapper json;

  Columns(Class<V> view, ObjectMapper json) {
    this.json = json;
    add(view, "", UnaryOperator.identity(), 1);
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /**
   * One view as cells: null, {@link Number}, {@link Boolean}, {@link LocalDate}, {@link Instant} or
   * {@link String}.
   */
  List<Object> cells(V view) {
    List<Object> cells = new ArrayList<>(columns.size());
    for (Column column : columns) {
      cells.add(cell(column.value().apply(view)));
    }
    return cells;
  }

  private void add(Class<?> type, String prefix, UnaryOperator<Object> owner, int depth) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (isLeftOut(component)) {
        continue;
      }
      String name = prefix + nameOf(component);
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      UnaryOperator<Object> value = view -> read(accessor, owner.apply(view));
      if (component.getType() == Texts.class) {
        addTexts(name, value);
      } else if (component.getType().isRecord() && depth < DEEPEST) {
        add(component.getType(), name + ".", value, depth + 1);
      } else {
        columns.add(new Column(name, value));
      }
    }
  }

  private void addTexts(String name, UnaryOperator<Object> value) {
    for (Language language : Language.values()) {
      columns.add(
          new Column(
              name + "." + language.code(),
              view ->
                  value.apply(view) instanceof Texts texts && texts.has(language)
                      ? texts.in(language)
                      : null));
    }
  }

  private static boolean isLeftOut(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonIgnore.class)
        || elementType(component.getGenericType()) == AllowedAction.class;
  }

  private static Type elementType(Type type) {
    return type instanceof ParameterizedType list && list.getActualTypeArguments().length == 1
        ? list.getActualTypeArguments()[0]
        : null;
  }

  private static String nameOf(RecordComponent component) {
    JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given == null || given.value().isEmpty() ? component.getName() : given.value();
  }

  private static Object read(Method accessor, Object owner) {
    if (owner == null) {
      return null;
    }
    try {
      return accessor.invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException unreadable) {
      throw new IllegalStateException(accessor + " cannot be read", unreadable);
    }
  }

  private Object cell(Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof LocalDate
        || value instanceof Instant) {
      return value;
    }
    if (value instanceof Collection<?> several) {
      String joined =
          several.stream()
              .map(this::text)
              .filter(Objects::nonNull)
              .collect(Collectors.joining(JOINT));
      return joined.isEmpty() ? null : joined;
    }
    return text(value);
  }

  private String text(Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof Texts texts) {
      return texts.english();
    }
    if (value.getClass().isRecord()) {
      return Arrays.stream(value.getClass().getRecordComponents())
          .map(RecordComponent::getAccessor)
          .peek(accessor -> accessor.setAccessible(true))
          .map(accessor -> text(read(accessor, value)))
          .filter(Objects::nonNull)
          .collect(Collectors.joining(" "));
    }
    JsonNode node = json.valueToTree(value);
    return node.isNull() ? null : node.isValueNode() ? node.asText() : node.toString();
  }

  private record Column(String name, UnaryOperator<Object> value) {}
}
