package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Records what the committee decides on a batch of submissions: all of it, or nothing.
 *
 * @param decisions in the order in which they are recorded
 */
public record RecordDecisions(
    @NotEmpty @Size(max = 100) List<@NotNull @Valid RecordDecision> decisions) {}
