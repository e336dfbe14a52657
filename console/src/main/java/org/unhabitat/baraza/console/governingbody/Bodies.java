package org.unhabitat.baraza.console.governingbody;

import java.util.List;
import org.unhabitat.baraza.console.language.Said;

/** The governing bodies, as governance lists them. */
public record Bodies(List<Body> items) {
  /** A body with its code and name. */
  public record Body(String id, String code, Said names) {}
}
