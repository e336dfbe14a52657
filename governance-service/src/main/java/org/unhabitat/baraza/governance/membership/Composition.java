package org.unhabitat.baraza.governance.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.body.RegionalGroup;
import org.unhabitat.baraza.kit.concurrency.Versioned;

/**
 * The seats of a body and who fills them.
 *
 * @param id the body's id
 * @param code the body's code
 * @param version the body's version
 * @param asOf the day
 * @param shares how many seats each regional group has, and how many of them are filled; where the
 *     body has no seats, how many members are of the group
 * @param seats each seat
 */
record Composition(
    UUID id, String code, long version, LocalDate asOf, List<Share> shares, List<FilledSeat> seats)
    implements Versioned {

  record Share(RegionalGroup regionalGroup, int seats, int filled) {}

  record FilledSeat(String code, RegionalGroup regionalGroup, String function, String holder) {}
}
