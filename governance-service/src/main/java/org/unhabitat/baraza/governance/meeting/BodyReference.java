package org.unhabitat.baraza.governance.meeting;

import java.util.UUID;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.BodyKind;

/** The body that meets, as a meeting names it. */
record BodyReference(UUID id, String code, BodyKind kind) {
  static BodyReference of(Body body) {
    return new BodyReference(body.id(), body.code(), body.kind());
  }
}
