package org.unhabitat.baraza.governance.communication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.texts.Texts;

/** An issue as its readers see it. */
record IssueView(
    UUID id,
    String reference,
    long version,
    CommunicationIssue.State state,
    SeriesReference series,
    int number,
    Texts titles,
    LocalDate publishedOn,
    String link,
    LocalDate withdrawnOn,
    String withdrawalReason,
    List<AllowedAction> allowedActions)
    implements Versioned {}
