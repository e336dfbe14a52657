package org.unhabitat.baraza.governance.communication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Records that an issue has appeared.
 *
 * @param titles its title
 * @param publishedOn the day; may lie in the past
 * @param link where it can be read
 */
public record PublishIssue(
    @NotNull @TextLength(max = 300) Texts titles,
    @NotNull LocalDate publishedOn,
    @Pattern(regexp = "https?://\\S+", message = "must be an address of the web") @Size(max = 500)
        String link) {}
