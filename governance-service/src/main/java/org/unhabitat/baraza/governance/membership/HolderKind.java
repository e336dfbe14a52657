package org.unhabitat.baraza.governance.membership;

/** What sort of holder a membership has. */
enum HolderKind {
  MEMBER_STATE,
  /** Whoever fills a post. */
  FUNCTION,
  ORGANISATION,
  PERSON
}
