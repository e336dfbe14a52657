package org.unhabitat.baraza.projectreview.results;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a project has reached by an indicator.
 *
 * @param indicator its code in the logical framework
 * @param actual the value at the end of the period
 * @param evidence what shows it; an address or a reference
 * @param comment what explains it
 */
public record IndicatorValue(
    @NotBlank @Size(max = 20) String indicator,
    @NotBlank @Size(max = 200) String actual,
    @Size(max = 2000) String evidence,
    @Size(max = 4000) String comment) {}
