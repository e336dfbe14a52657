package org.unhabitat.baraza.console.governingbody;

import java.util.List;

/** The governing bodies, as governance lists them. */
record Bodies(List<Body> items) {
  /** A body with its code and name. */
  record Body(String id, String code, Said names) {}
}
