package org.unhabitat.baraza.kit.imports;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import and its report.
 *
 * @param layout what kind of file it is
 * @param preview whether only to say what would happen was asked
 * @param startedBy who sent it
 * @param sha256 digest of the file as it came
 * @param rows how many rows were read
 * @param accepted how many of them count, or in a preview would
 * @param duplicates how many were there already
 * @param rejected how many are wrong
 * @param warnings how many things somebody should look at
 * @param totals sum of the accepted rows by currency, as decimal strings
 * @param lines what is to be known line by line; the first thousand
 * @param attachments further fields that the layout adds
 */
public record ImportView(
    UUID id,
    String layout,
    ImportMode mode,
    boolean preview,
    ImportState state,
    String startedBy,
    Instant startedAt,
    Instant endedAt,
    String sha256,
    long bytes,
    int rows,
    int accepted,
    int duplicates,
    int rejected,
    int warnings,
    Map<String, String> totals,
    List<ImportLine> lines,
    @Schema(hidden = true) @JsonAnyGetter Map<String, Object> attachments) {}
