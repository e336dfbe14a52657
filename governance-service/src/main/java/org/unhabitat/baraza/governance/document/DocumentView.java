package org.unhabitat.baraza.governance.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.Classification;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A document as its readers see it.
 *
 * @param reference its symbol, as written
 * @param submittedOnTime null while it need not be submitted yet
 * @param issuedOnTime in every language; null while it need not be issued yet
 * @param late whether something of it is overdue now
 */
record DocumentView(
    UUID id,
    String reference,
    long version,
    DocumentState state,
    Texts titles,
    DocumentEvent.Session meeting,
    String agendaItem,
    DocumentCategory category,
    String unit,
    Classification classification,
    LocalDate submitBy,
    LocalDate issueBy,
    LocalDate submittedOn,
    Boolean submittedOnTime,
    Boolean issuedOnTime,
    boolean late,
    int wordLimit,
    Integer words,
    String wordWaiver,
    List<LanguageVersion> languages,
    String supersededBy,
    String cancellationReason,
    List<AllowedAction> allowedActions)
    implements Versioned {}
