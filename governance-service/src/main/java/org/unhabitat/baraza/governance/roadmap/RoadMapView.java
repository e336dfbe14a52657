package org.unhabitat.baraza.governance.roadmap;

import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A road map as its readers see it.
 *
 * @param reference its code
 * @param body code of the body that works on it
 * @param late how many milestones were expected before today and are not reached
 */
record RoadMapView(
    UUID id,
    String reference,
    long version,
    RoadMap.State state,
    Texts titles,
    String body,
    String unit,
    int reached,
    int planned,
    int dropped,
    int late,
    List<MilestoneView> milestones,
    List<Consultation> consultations,
    List<AllowedAction> allowedActions)
    implements Versioned {}
