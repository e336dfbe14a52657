package org.unhabitat.baraza.hr;

import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.ArchitectureRules;

class ArchitectureTest {

  @Test
  void theHouseIsInOrder() {
    ArchitectureRules.check("org.unhabitat.baraza.hr");
  }
}
