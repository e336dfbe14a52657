package org.unhabitat.baraza.kit.concurrency;

import java.util.UUID;

/** What an answer about one record has: its id and the version that the answer shows. */
public interface Versioned {
  /** The record's id. */
  UUID id();

  /** The record's version, from 1, one more with every change. */
  long version();
}
