package org.unhabitat.baraza.kit.concurrency;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.problem.Problem;

/**
 * The version a change was made on, from {@code If-Match}.
 *
 * @param number the version; negative means whatever version there is ({@code If-Match: *} and
 *     changes by the suite itself)
 */
public record ExpectedVersion(long number) {
  /** Whatever version there is. */
  public static final ExpectedVersion ANY = new ExpectedVersion(-1);

  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

  /**
   * @param header the value of {@code If-Match}, or null where it is missing
   * @throws Problem 428 where it is missing, 400 where it is no entity tag of ours
   */
  public static ExpectedVersion of(String header) {
    if (header == null || header.isBlank()) {
      throw new VersionRequired();
    }
    String written = header.strip();
    if ("*".equals(written)) {
      return ANY;
    }
    Matcher etag = ETAG.matcher(written);
    if (!etag.matches()) {
      throw InvalidRequest.at("/If-Match", "If-Match must be an ETag such as \"3\"");
    }
    return new ExpectedVersion(Long.parseLong(etag.group(1)));
  }

  /**
   * @param actual the record's version
   * @throws Problem 412 where the record has changed since
   */
  public void check(long actual) {
    if (number >= 0 && number != actual) {
      throw new StaleVersion(number, actual);
    }
  }

  private static final class VersionRequired extends Problem {
    private VersionRequired() {
      super(
          428,
          "version-required",
          "Say which version you change",
          "send If-Match with the ETag of the version that you read",
          List.of());
    }
  }

  private static final class StaleVersion extends Problem {
    private StaleVersion(long expected, long actual) {
      super(
          412,
          "stale-version",
          "The record has changed meanwhile",
          "the record is at version %d, not %d; read it again".formatted(actual, expected),
          List.of());
    }
  }
}
