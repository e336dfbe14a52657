package org.unhabitat.baraza.projectreview.project;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sub-output of a joint work plan as UN INFO exports it.
 *
 * @param key its {@code plan_entity_id}
 * @param name its name; null where it has none
 * @param code what the work plan calls it
 * @param description what it is about
 * @param output the output of the cooperation framework that it serves
 * @param countries ISO 3166-1 alpha-3
 * @param sdgTargets goals or targets of the 2030 Agenda
 * @param startsOn its first day
 * @param endsOn its last day
 * @param required what it needs, in United States dollars
 * @param available what was found for it so far
 * @param spent what was spent so far
 */
record UnInfoRow(
    String key,
    String name,
    String code,
    String description,
    String output,
    List<String> countries,
    List<String> sdgTargets,
    LocalDate startsOn,
    LocalDate endsOn,
    BigDecimal required,
    BigDecimal available,
    BigDecimal spent) {

  private static final String SEPARATOR = "\u001f";

  /** SHA-256 of everything the row says: rows with equal ones say the same. */
  String digest() {
    String said =
        Stream.of(
                key,
                name,
                code,
                description,
                output,
                countries,
                sdgTargets,
                startsOn,
                endsOn,
                required,
                available,
                spent)
            .map(String::valueOf)
            .collect(Collectors.joining(SEPARATOR));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
