package org.unhabitat.baraza.projectreview.results;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a report says.
 *
 * @param indicatorValues what was reached, by indicator
 * @param narrative what was done and learnt
 */
@Schema(
    example =
        """
        {"indicatorValues": [{"indicator": "1.1", "actual": "5",
          "evidence": "https://example.org/survey-2022"}], "narrative": "Five squares are open."}""")
public record WriteReport(
    @NotNull @Size(max = 900) List<@NotNull @Valid IndicatorValue> indicatorValues,
    @Size(max = 20_000) String narrative) {}
