package org.unhabitat.baraza.resources.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Records that both sides have signed.
 *
 * @param signedOn when; today where it is left out
 * @param donorReference the donor's own reference, where it is known only now
 * @param exchangeRate the UN rate of the day of signature, where the pipeline had another
 */
@Schema(example = "{\"signedOn\": \"2020-01-15\", \"donorReference\": \"SIDA-5117\"}")
record SignAgreement(
    LocalDate signedOn, @Size(max = 64) String donorReference, @Valid ExchangeRate exchangeRate) {}
