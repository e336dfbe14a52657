package org.unhabitat.baraza.kit.idempotency;

import org.unhabitat.baraza.kit.problem.RuleBroken;

/** An {@code Idempotency-Key} stands for one request for good. */
public final class KeyUsedForAnotherRequest extends RuleBroken {
  /**
   * @param key what the caller sent
   */
  public KeyUsedForAnotherRequest(String key) {
    super(
        "idempotency-key-used",
        "The key was used for another request",
        "Idempotency-Key " + key + " belongs to another request");
  }
}
