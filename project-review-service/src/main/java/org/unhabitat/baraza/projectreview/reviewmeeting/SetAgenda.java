package org.unhabitat.baraza.projectreview.reviewmeeting;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Says what a meeting is about, in this order.
 *
 * @param items the whole agenda
 */
@Schema(
    example =
        """
        {"items": [{"submission": "0190a7c4-5d2e-7f00-8a3b-2f6f3f1c9a10",
          "presenters": ["project-officer-africa"]}]}""")
public record SetAgenda(@NotNull @Size(max = 100) List<@NotNull @Valid Item> items) {

  /**
   * A submission on the agenda.
   *
   * @param submission which one
   * @param presenters ids of the persons who present it
   */
  @Schema(name = "NewAgendaItem")
  public record Item(
      @NotNull @JsonAlias("submissionId") UUID submission,
      @Size(max = 20) List<@NotBlank @Size(max = 255) String> presenters) {}
}
