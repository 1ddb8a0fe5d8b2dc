package org.nastavnik;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleBoundariesTests {

  @Test
  void modulesKeepTheirBoundaries() {
    ApplicationModules.of(NastavnikApplication.class).verify();
  }
}
