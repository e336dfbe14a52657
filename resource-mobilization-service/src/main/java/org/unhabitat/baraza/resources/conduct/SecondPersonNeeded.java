package org.unhabitat.baraza.resources.conduct;

import org.unhabitat.baraza.kit.problem.NotAllowed;

/** 403: nobody clears, certifies or approves what they themselves submitted. */
public final class SecondPersonNeeded extends NotAllowed {
  /**
   * @param detail what the caller did before that excludes this
   */
  public SecondPersonNeeded(String detail) {
    super("second-person-needed", "Somebody else has to do this", detail);
  }
}
