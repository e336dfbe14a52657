package org.unhabitat.baraza.projectreview;

import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.ArchitectureRules;

class ArchitectureTest {

  @Test
  void theHouseIsInOrder() {
    ArchitectureRules.check("org.unhabitat.baraza.projectreview");
  }
}
