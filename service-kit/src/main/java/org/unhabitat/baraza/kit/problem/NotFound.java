package org.unhabitat.baraza.kit.problem;

import java.util.List;

/** 404: there is no such record, or the caller may not know that there is. */
public class NotFound extends Problem {
  /**
   * @param kind the kind of record, e.g. {@code meeting}
   * @param key the id or reference that was asked for
   */
  public NotFound(String kind, Object key) {
    super(404, "not-found", "There is no such record", "no " + kind + " " + key, List.of());
  }
}
