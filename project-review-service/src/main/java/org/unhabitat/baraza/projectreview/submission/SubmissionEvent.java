package org.unhabitat.baraza.projectreview.submission;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to a submission. */
record SubmissionEvent(Submission record, What what, String reason) implements DomainEvent {
  enum What {
    DRAFTED,
    SUBMITTED,
    RETURNED,
    WITHDRAWN,
    CLEARANCE_GRANTED,
    CLEARANCE_DENIED,
    DECIDED,
    APPROVAL_EFFECTIVE,
    APPROVAL_LAPSED
  }

  @Override
  public String family() {
    return "project-review.submission";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return record.publicState();
  }

  @Override
  public Object historyState() {
    return SubmissionView.of(record, null);
  }
}
