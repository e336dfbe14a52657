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
    return new Builder();
  }

  /** Collects a record's commands, asking for each the very check that the command itself makes. */
  public static final class Builder {
    private final List<AllowedAction> actions = new ArrayList<>();

    private Builder() {}

    /**
     * @param action the verb
     * @param check what the command checks before it changes anything; throws the problem it has
     */
    public Builder add(String action, Runnable check) {
      try {
        check.run();
        actions.add(new AllowedAction(action, true, null));
      } catch (Problem refused) {
        actions.add(new AllowedAction(action, false, refused.getMessage()));
      }
      return this;
    }

    /** The commands in the order they were added. */
    public List<AllowedAction> build() {
      return List.copyOf(actions);
    }
  }
}
