package org.unhabitat.baraza.kit.json;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.unhabitat.baraza.kit.problem.InvalidRequest;

/**
 * A date in a query that cannot be read is the caller's mistake in that parameter (400); the
 * framework would say that there is nothing at the address (404).
 */
@Provider
public class QueryValues implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    boolean inThePath = Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
    return rawType == LocalDate.class && !inThePath ? (ParamConverter<T>) new Date() : null;
  }

  private static final class Date implements ParamConverter<LocalDate> {
    @Override
    public LocalDate fromString(String written) {
      if (written == null || written.isBlank()) {
        return null;
      }
      try {
        return LocalDate.parse(written.strip());
      } catch (DateTimeException unreadable) {
        throw InvalidRequest.at("", "'" + written + "' is not a date such as 2021-04-08");
      }
    }

    @Override
    public String toString(LocalDate date) {
      return date.toString();
    }
  }
}
