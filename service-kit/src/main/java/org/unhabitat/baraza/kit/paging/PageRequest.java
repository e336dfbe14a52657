package org.unhabitat.baraza.kit.paging;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.InvalidRequest;

/** {@code @BeanParam} of every list: which part of it is asked for, and in which order. */
public class PageRequest {
  /** How many items a page has when nobody says. */
  public static final int DEFAULT_LIMIT = 20;

  /** How many items a page has at most. */
  public static final int LARGEST_LIMIT = 200;

  // As texts, because the framework answers 404 where a number cannot be read.
  @RestQuery
  @Parameter(
      description = "How many items a page has",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "20"))
  String limit;

  @RestQuery
  @Parameter(description = "Where to go on: `next` of the page before, with the same filters")
  String cursor;

  @RestQuery
  @Parameter(description = "Field to sort by; a minus before it turns the order round")
  String sort;

  @RestQuery
  @Parameter(
      description = "Whether to say how many there are, exactly up to 1000",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  String count;

  /** What is asked for, checked; every wrong parameter is named at once. */
  Wanted check(Listing<?, ?> listing) {
    List<FieldError> errors = new ArrayList<>();
    int checkedLimit = checkLimit(errors);
    Sort checkedSort = listing.initialSort();
    if (isGiven(sort)) {
      String key = Sort.keyOf(sort);
      if (listing.sortKeys().containsKey(key)) {
        checkedSort = Sort.parse(sort);
      } else {
        errors.add(
            new FieldError(
                "/sort",
                "this list is sorted by one of " + String.join(", ", listing.sortKeys().keySet())));
      }
    }
    if (isGiven(count) && !count.equals("true") && !count.equals("false")) {
      errors.add(new FieldError("/count", "must be true or false"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest("the page that is asked for cannot be given", errors);
    }
    return new Wanted(
        checkedLimit, isGiven(cursor) ? cursor : null, checkedSort, "true".equals(count));
  }

  private int checkLimit(List<FieldError> errors) {
    if (!isGiven(limit)) {
      return DEFAULT_LIMIT;
    }
    if (limit.matches("\\d{1,4}")) {
      int asked = Integer.parseInt(limit);
      if (asked >= 1 && asked <= LARGEST_LIMIT) {
        return asked;
      }
    }
    errors.add(new FieldError("/limit", "must be a number from 1 to " + LARGEST_LIMIT));
    return DEFAULT_LIMIT;
  }

  private static boolean isGiven(String parameter) {
    return parameter != null && !parameter.isBlank();
  }

  /** A page request that makes sense for its listing; the cursor is still as it came. */
  record Wanted(int limit, String cursor, Sort sort, boolean count) {}
}
