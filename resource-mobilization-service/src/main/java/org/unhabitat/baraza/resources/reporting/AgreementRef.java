package org.unhabitat.baraza.resources.reporting;

import java.util.UUID;

/** An agreement in another record. */
record AgreementRef(UUID id, String reference) {}
