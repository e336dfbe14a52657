package org.unhabitat.baraza.resources;

import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.ArchitectureRules;

class ArchitectureTest {

  @Test
  void theServiceKeepsTheRulesOfTheHouse() {
    ArchitectureRules.check("org.unhabitat.baraza.resources");
  }
}
