package org.unhabitat.baraza.hr.course;

import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.problem.NotAllowed;

/**
 * Whether somebody keeps courses, requirements and completions. Taken from the call when it comes
 * in, because an export goes on being read when the call is long answered.
 */
public record Keeper(boolean isLearningAdministrator) {
  /** The one who calls. */
  public static Keeper of(Caller caller) {
    return new Keeper(caller.has(Role.LEARNING_ADMINISTRATOR));
  }

  /**
   * Refuses whoever does not.
   *
   * @throws NotAllowed without the role
   */
  public void require() {
    if (!isLearningAdministrator) {
      throw new NotAllowed("it takes the role " + Role.LEARNING_ADMINISTRATOR);
    }
  }
}
