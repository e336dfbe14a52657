package org.unhabitat.baraza.resources.donor;

import java.util.UUID;

/**
 * A donor in another record.
 *
 * @param name in English
 */
public record DonorRef(UUID id, String name) {}
