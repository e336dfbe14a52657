package org.unhabitat.baraza.kit.problem;

import java.util.List;

/** 400: the request is malformed or misses something; every wrong field is named. */
public class InvalidRequest extends Problem {
  /**
   * @param detail what is wrong with the request as a whole
   * @param errors the wrong fields
   */
  public InvalidRequest(String detail, List<FieldError> errors) {
    super(400, "invalid-request", "The request is not valid", detail, errors);
  }

  /**
   * @param pointer the one wrong field
   * @param detail what is wrong with it
   */
  public static InvalidRequest at(String pointer, String detail) {
    return new InvalidRequest(detail, List.of(new FieldError(pointer, detail)));
  }
}
