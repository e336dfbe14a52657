package org.unhabitat.baraza.deploy;

import java.util.List;
import java.util.stream.Stream;

/** Every rule that manifests must keep. */
final class Rulebook {
  static final List<Rule> RULES =
      Stream.of(RestrictedProfile.RULES, PodRules.RULES, ServiceRules.RULES, WiringRules.RULES)
          .flatMap(List::stream)
          .toList();

  private Rulebook() {}
}
