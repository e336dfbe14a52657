package org.unhabitat.baraza.governance.mandate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Takes a version back from consultation, to write it anew.
 *
 * @param reason what the comments ask for
 */
public record ReturnTermsToDraft(@NotBlank @Size(max = 1000) String reason) {}
