package org.unhabitat.baraza.kit.problem;

import java.util.List;

/**
 * 403: the caller is known, but lacks the role, the organisation unit or the independence it takes.
 */
public class NotAllowed extends Problem {
  /**
   * @param type kebab-case name of the problem type
   * @param title the same for every occurrence of the type
   * @param detail what happened this time
   */
  protected NotAllowed(String type, String title, String detail) {
    super(403, type, title, detail, List.of());
  }

  /**
   * @param detail what happened this time
   */
  public NotAllowed(String detail) {
    this("not-allowed", "You may not do this", detail);
  }
}
