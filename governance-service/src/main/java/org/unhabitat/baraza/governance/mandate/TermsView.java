package org.unhabitat.baraza.governance.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.texts.Texts;

/** A version of terms of reference as its readers see it. */
record TermsView(
    UUID id,
    String reference,
    long version,
    TermsOfReference.State state,
    BodyReference body,
    int number,
    Texts text,
    List<String> writtenBy,
    LocalDate consultationUntil,
    LocalDate approvedOn,
    String approvedBy,
    LocalDate supersededOn,
    List<AllowedAction> allowedActions)
    implements Versioned {

  record BodyReference(UUID id, String code) {
    static BodyReference of(Body body) {
      return new BodyReference(body.id(), body.code());
    }
  }
}
