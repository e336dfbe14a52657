package org.unhabitat.baraza.console.window;

import java.util.List;
import org.unhabitat.baraza.console.language.Said;

/** The governing bodies, as the public window lists them. */
record Bodies(List<Body> items) {
  /** A governing body. */
  record Body(String code, Said names) {}
}
