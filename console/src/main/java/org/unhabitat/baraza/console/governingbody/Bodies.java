package org.unhabitat.baraza.console.governingbody;

import java.util.List;
import org.unhabitat.baraza.console.language.Said;

/** The governing bodies, as governance lists them. */
record Bodies(List<Body> items) {
  /** A body with its code and name. */
  record Body(String id, String code, Said names) {}
}
