package org.unhabitat.baraza.hr.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A course is there to be taken.
 *
 * @param validityMonths null for life
 */
@Schema(
    examples =
        """
        {"code": "ETHICS",
         "names": {"en": "Ethics and integrity at the United Nations"},
         "languageVariants": [{"language": "en", "lmsCode": "LMS-3100"}],
         "validityMonths": null}
        """)
record OfferCourse(
    @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}")
        @Schema(description = "What people and files know it by", examples = "ETHICS")
        String code,
    @NotNull @TextLength(max = 200) Texts names,
    @Size(max = 6) List<@NotNull @Valid LanguageVariant> languageVariants,
    @Min(1)
        @Max(120)
        @Schema(description = "How many months a completion is valid; absent for life")
        Integer validityMonths) {

  OfferCourse {
    languageVariants = languageVariants == null ? List.of() : languageVariants;
  }
}
