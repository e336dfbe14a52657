package org.unhabitat.baraza.hr.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.texts.Language;

/**
 * A course in one language.
 *
 * @param lmsCode its code in the learning system, which no other variant of any course has
 */
@Embeddable
public record LanguageVariant(
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "language") Language language,
    @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}")
        @Column(name = "lms_code")
        @Schema(examples = "LMS-3395")
        String lmsCode) {}
