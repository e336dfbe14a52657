package org.unhabitat.baraza.acceptance.check;

import java.util.UUID;

/**
 * What a client knows of a call that creates or changes a record.
 *
 * @param mark what the record would carry of it, {@code call:<uuid>}; unique to the call
 * @param family of the record, e.g. {@code governance.meeting}
 * @param outcome what the client learnt
 * @param record its id, where the answer told
 * @param version the version after the call, where the answer told
 */
public record Call(String mark, String family, Outcome outcome, UUID record, long version) {
  /** What a client learns of a call. */
  public enum Outcome {
    /** A 2xx answer: the effect is there for good. */
    OK,
    /** A refusal: there is no effect. */
    FAILED,
    /** No answer, or one that leaves it open: there is one effect or none. */
    UNKNOWN
  }

  /** A call that was answered with the record. */
  public static Call ok(String mark, String family, UUID record, long version) {
    return new Call(mark, family, Outcome.OK, record, version);
  }

  /** A call that was refused. */
  public static Call failed(String mark, String family) {
    return new Call(mark, family, Outcome.FAILED, null, 0);
  }

  /** A call whose answer never came. */
  public static Call unknown(String mark, String family) {
    return new Call(mark, family, Outcome.UNKNOWN, null, 0);
  }
}
