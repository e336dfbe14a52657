package org.unhabitat.baraza.kit.problem;

import java.util.List;

/**
 * The one base of every error a caller may see. Domain errors extend one of its named kinds ({@link
 * InvalidRequest}, {@link NotFound}, {@link NotAllowed}, {@link StateConflict}, {@link RuleBroken})
 * and say in one sentence what is the matter.
 */
public abstract class Problem extends RuntimeException {
  private final int status;
  private final String type;
  private final String title;
  private final List<FieldError> errors;

  /**
   * @param status HTTP status
   * @param type last part of the problem type's address, kebab-case, e.g. {@code
   *     quorum-not-reached}; a page {@code problems/<type>.md} among the resources explains it
   * @param title the same for every occurrence of the type
   * @param detail what happened this time
   * @param errors the wrong fields, empty where no field is to blame
   */
  protected Problem(int status, String type, String title, String detail, List<FieldError> errors) {
    // A refused command is an answer, not a failure: nobody reads its stack.
    super(detail, null, false, false);
    this.status = status;
    this.type = type;
    this.title = title;
    this.errors = List.copyOf(errors);
  }

  /** HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** Kebab-case name of the problem type; {@code /problems/<type>} is its address. */
  public String type() {
    return type;
  }

  /** Short title, the same for every occurrence of the type. */
  public String title() {
    return title;
  }

  /** The wrong fields; empty where no field is to blame. */
  public List<FieldError> errors() {
    return errors;
  }
}
