package org.unhabitat.baraza.kit.problem;

import java.util.List;

/** 422: the request is well formed, but a rule of the domain forbids it. */
public class RuleBroken extends Problem {
  /**
   * @param type kebab-case name of the problem type
   * @param title the same for every occurrence of the type
   * @param detail what happened this time
   * @param errors the fields that broke the rule; empty where no field is to blame
   */
  protected RuleBroken(String type, String title, String detail, List<FieldError> errors) {
    super(422, type, title, detail, errors);
  }

  /**
   * @param type kebab-case name of the problem type
   * @param title the same for every occurrence of the type
   * @param detail what happened this time
   */
  protected RuleBroken(String type, String title, String detail) {
    this(type, title, detail, List.of());
  }

  /**
   * @param detail what happened this time
   * @param errors the fields that broke the rule
   */
  public RuleBroken(String detail, List<FieldError> errors) {
    this("rule-broken", "A rule does not allow this", detail, errors);
  }

  /**
   * @param detail what happened this time
   */
  public RuleBroken(String detail) {
    this(detail, List.of());
  }

  /**
   * @param pointer the one field that broke the rule
   * @param detail what happened this time
   */
  public static RuleBroken at(String pointer, String detail) {
    return new RuleBroken(detail, List.of(new FieldError(pointer, detail)));
  }
}
