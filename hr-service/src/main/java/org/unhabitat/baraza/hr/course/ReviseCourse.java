package org.unhabitat.baraza.hr.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/** A course has other names or other language variants; what is not said any more is gone. */
@Schema(
    examples =
        """
        {"names": {"en": "Ethics and integrity at the United Nations",
                   "fr": "Déontologie et intégrité à l'ONU"},
         "languageVariants": [{"language": "en", "lmsCode": "LMS-3100"},
                              {"language": "fr", "lmsCode": "LMS-3101"}]}
        """)
record ReviseCourse(
    @NotNull @TextLength(max = 200) Texts names,
    @Size(max = 6) List<@NotNull @Valid LanguageVariant> languageVariants) {

  ReviseCourse {
    languageVariants = languageVariants == null ? List.of() : languageVariants;
  }
}
