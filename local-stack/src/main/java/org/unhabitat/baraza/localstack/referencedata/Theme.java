package org.unhabitat.baraza.localstack.referencedata;

/** A part of the reference data that is entered in one go. */
interface Theme {
  /** What it is, for the one who waits. */
  String name();

  /**
   * Enters it, or goes through it again where it was entered before.
   *
   * @return how many records it consists of
   * @throws Refused where a door does not take it
   */
  int load();
}
