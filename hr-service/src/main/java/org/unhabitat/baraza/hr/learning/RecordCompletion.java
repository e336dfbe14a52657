package org.unhabitat.baraza.hr.learning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.texts.Language;

/**
 * Somebody has completed a course, or gets credit for what another body has certified.
 *
 * @param credit null for the course itself
 */
@Schema(
    examples =
        """
        {"indexNumber": "900113", "course": "ETHICS", "completedOn": "2021-04-08",
         "certificate": "INSP-2021-00417"}
        """)
record RecordCompletion(
    @NotNull @Pattern(regexp = "[0-9]{4,10}") @Schema(examples = "900113") String indexNumber,
    @NotBlank @Schema(description = "Code of the course", examples = "ETHICS") String course,
    @NotNull @Schema(examples = "2021-04-08") LocalDate completedOn,
    Language language,
    @Size(max = 200) @Schema(examples = "INSP-2021-00417") String certificate,
    @Valid
        @Schema(description = "For what another body has certified; absent for the course itself")
        Credit credit) {

  /**
   * Why something else counts as the course.
   *
   * @param issuedBy the body of the United Nations whose certificate it is
   */
  record Credit(
      @NotBlank @Size(max = 200) @Schema(description = "Whose certificate it is", examples = "UNDP")
          String issuedBy,
      @NotBlank @Size(max = 1000) @Schema(examples = "Same syllabus, completed before the transfer")
          String reason) {}

  Learnt learnt() {
    return new Learnt(completedOn, language, certificate, credit, null);
  }
}
