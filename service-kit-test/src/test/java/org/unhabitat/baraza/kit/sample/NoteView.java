package org.unhabitat.baraza.kit.sample;

import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;

record NoteView(
    UUID id,
    String reference,
    long version,
    Note.State state,
    String text,
    String unit,
    List<AllowedAction> allowedActions)
    implements Versioned {}
