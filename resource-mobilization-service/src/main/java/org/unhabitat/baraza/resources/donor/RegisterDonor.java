package org.unhabitat.baraza.resources.donor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Enters a donor.
 *
 * @param names its own names
 * @param aliases further names that resolve to it, e.g. legacy names
 * @param contributorType CEB code
 * @param country ISO 3166-1 alpha-3; none for what belongs to no country
 * @param unit code of the unit that owns the record
 * @param businessPartner number in the ERP, where it is known
 * @param focalPoints who holds the relation
 */
@Schema(
    example =
        """
        {"names": {"en": "Government of Sweden", "fr": "Gouvernement de la Suède"},
         "aliases": ["Sweden"], "contributorType": "C01", "country": "SWE", "unit": "ERSKI",
         "businessPartner": "1000101",
         "focalPoints": [{"person": "donor-relations-officer", "unit": "ERSKI"}]}\
        """)
record RegisterDonor(
    @NotNull @TextLength(max = 300) Texts names,
    @Size(max = 50) List<@NotBlank @Size(max = 300) String> aliases,
    @NotNull
        @Pattern(regexp = ContributorType.CODE, message = "must be a contributor type such as C01")
        String contributorType,
    @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 3166-1 alpha-3 code such as SWE")
        String country,
    @NotBlank @Size(max = 32) String unit,
    @Pattern(regexp = "[0-9]{4,10}", message = "must be a business-partner number")
        String businessPartner,
    @Size(max = 20) List<@NotNull @Valid FocalPoint> focalPoints) {}
