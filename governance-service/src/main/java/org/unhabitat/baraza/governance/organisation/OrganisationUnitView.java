package org.unhabitat.baraza.governance.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A unit as it is on a day.
 *
 * @param path the codes from the top of the tree down to the unit
 * @param allowedActions none: the ERP is the master
 */
record OrganisationUnitView(
    UUID id,
    String reference,
    long version,
    OrganisationUnit.State state,
    LocalDate asOf,
    String code,
    UnitKind kind,
    Texts names,
    String parentCode,
    List<String> path,
    LocalDate validFrom,
    LocalDate validTo,
    List<AllowedAction> allowedActions)
    implements Versioned {}
