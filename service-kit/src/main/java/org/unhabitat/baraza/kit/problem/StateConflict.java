package org.unhabitat.baraza.kit.problem;

import java.util.List;

/** 409: the command does not fit the state the record is in. */
public class StateConflict extends Problem {
  /**
   * @param type kebab-case name of the problem type
   * @param title the same for every occurrence of the type
   * @param detail what happened this time
   */
  protected StateConflict(String type, String title, String detail) {
    super(409, type, title, detail, List.of());
  }

  /**
   * @param detail what happened this time
   */
  public StateConflict(String detail) {
    this("state-conflict", "The record's state does not allow this", detail);
  }
}
