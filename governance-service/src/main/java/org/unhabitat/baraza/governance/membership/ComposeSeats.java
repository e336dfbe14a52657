package org.unhabitat.baraza.governance.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.unhabitat.baraza.governance.body.SeatShare;

/**
 * Shares the seats of a body anew.
 *
 * @param seats how many each group or function has; none where whoever is appointed is a member
 */
public record ComposeSeats(@NotNull @Valid List<@NotNull SeatShare> seats) {}
