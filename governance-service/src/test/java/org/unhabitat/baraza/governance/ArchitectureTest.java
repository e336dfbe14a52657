package org.unhabitat.baraza.governance;

import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.ArchitectureRules;

/** The service keeps the rules of the architecture. */
class ArchitectureTest {

  @Test
  void theServiceKeepsTheRulesOfTheArchitecture() {
    ArchitectureRules.check("org.unhabitat.baraza.governance");
  }
}
