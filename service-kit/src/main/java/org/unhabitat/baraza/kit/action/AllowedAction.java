package org.unhabitat.baraza.kit.action;

import java.util.ArrayList;
import java.util.List;
import org.unhabitat.baraza.kit.problem.Problem;

/**
 * A command of a record and whether the caller may give it now.
 *
 * @param action the verb in the command's address, e.g. {@code decide}
 * @param allowed whether it would be accepted, as far as the record and the caller tell
 * @param reason why not; null where it is allowed
 */
public record AllowedAction(String action, boolean allowed, String reason) {

  /** Starts the list of a record's commands. */
  public static Builder list() {
    return new Builder(null);
  }

  /**
   * The same where all commands ask one thing first, which is asked once.
   *
   * @param first throws the problem that the caller has with every command
   */
  public static Builder list(Runnable first) {
    return new Builder(problemOf(first));
  }

  private static Problem problemOf(Runnable check) {
    try {
      check.run();
      return null;
    } catch (Problem refused) {
      return refused;
    }
  }

  /** Collects a record's commands, asking for each the very check that the command itself makes. */
  public static final class Builder {
    private final List<AllowedAction> actions = new ArrayList<>();
    private final Problem withAll;

    private Builder(Problem withAll) {
      this.withAll = withAll;
    }

    /**
     * @param action the verb
     * @param check what the command checks before it changes anything; throws the problem it has
     */
    public Builder add(String action, Runnable check) {
      Problem problem = withAll == null ? problemOf(check) : withAll;
      actions.add(
          new AllowedAction(
              action, problem == null, problem == null ? null : problem.getMessage()));
      return this;
    }

    /** The commands in the order they were added. */
    public List<AllowedAction> build() {
      return List.copyOf(actions);
    }
  }
}
