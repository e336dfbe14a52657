package org.unhabitat.baraza.projectreview;

import org.unhabitat.baraza.kit.problem.NotAllowed;

/** Nobody clears, confirms, decides on, verifies or approves what is their own (chapter 2). */
public final class SeparationOfDuties extends NotAllowed {
  /**
   * @param detail what of it is the caller's own, and that somebody else has to do it
   */
  public SeparationOfDuties(String detail) {
    super("separation-of-duties", "You may not do this with what is your own", detail);
  }
}
