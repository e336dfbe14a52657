package org.unhabitat.baraza.kit.json;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.problem.InvalidRequest;

/**
 * A value in a query that cannot be read is the caller's mistake in that parameter (400). The
 * framework would say that there is nothing at the address (404), which holds for a path only.
 */
@Provider
public class QueryValues implements ParamConverterProvider {
  private static final Map<Class<?>, Kind<?>> KINDS =
      Map.of(
          LocalDate.class, new Kind<>(LocalDate::parse, "a date such as 2021-04-08"),
          UUID.class, new Kind<>(UUID::fromString, "a UUID"),
          Integer.class, new Kind<>(Integer::valueOf, "a whole number"));

  private final UriInfo address;

  QueryValues(UriInfo address) {
    this.address = address;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    boolean isInTheQuery =
        Arrays.stream(annotations)
            .anyMatch(given -> given instanceof RestQuery || given instanceof QueryParam);
    if (!isInTheQuery) {
      return null;
    }
    if (rawType.isEnum()) {
      return new Value<>(constantOf(rawType), address);
    }
    Kind<T> kind = (Kind<T>) KINDS.get(rawType);
    return kind == null ? null : new Value<>(kind, address);
  }

  private static <T> Kind<T> constantOf(Class<T> type) {
    Map<String, T> constants = new LinkedHashMap<>();
    for (T constant : type.getEnumConstants()) {
      constants.put(EnumNames.onTheWire((Enum<?>) constant), constant);
    }
    return new Kind<>(
        text -> Optional.ofNullable(constants.get(text)).orElseThrow(IllegalArgumentException::new),
        "one of " + constants.keySet());
  }

  /**
   * @param reader throws where a text is none of the kind
   * @param description what a text has to be, for a person
   */
  private record Kind<T>(Function<String, T> reader, String description) {}

  private record Value<T>(Kind<T> kind, UriInfo address) implements ParamConverter<T> {
    @Override
    public T fromString(String written) {
      if (written == null || written.isBlank()) {
        return null;
      }
      try {
        return kind.reader().apply(written.strip());
      } catch (DateTimeException | IllegalArgumentException unreadable) {
        throw InvalidRequest.at(
            pointerTo(written), "'%s' is not %s".formatted(written, kind.description()));
      }
    }

    /**
     * The framework does not tell a converter which parameter it is at work on, so it is found by
     * its value; where several parameters have that value, none is blamed.
     */
    private String pointerTo(String written) {
      List<String> names =
          address.getQueryParameters().entrySet().stream()
              .filter(parameter -> parameter.getValue().contains(written))
              .map(Map.Entry::getKey)
              .toList();
      return names.size() == 1 ? "/" + names.get(0) : "";
    }

    @Override
    public String toString(T value) {
      return value instanceof Enum<?> constant ? EnumNames.onTheWire(constant) : value.toString();
    }
  }
}
