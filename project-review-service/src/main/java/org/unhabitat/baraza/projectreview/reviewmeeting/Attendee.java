package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who is at a meeting.
 *
 * @param person id of the person, as in access tokens
 * @param name as the minutes write it
 * @param unit code of the person's organisation unit
 * @param role what the person is there as
 * @param standsFor name of the member or chair whose place the person takes
 */
@Embeddable
public record Attendee(
    @Schema(description = "Id of the person, as in access tokens") @NotBlank @Size(max = 255)
        String person,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 20) String unit,
    @NotNull @Enumerated(EnumType.STRING) Role role,
    @Schema(description = "Name of the member or chair whose place the person takes")
        @Size(max = 200)
        String standsFor) {

  /** What somebody is at a meeting as. */
  @Schema(name = "AttendeeRole")
  public enum Role {
    CHAIR,
    MEMBER,
    ALTERNATE,
    PRESENTER,
    OBSERVER;

    /** Whether the person is of the committee: its chair, members, and who takes their places. */
    boolean isOfCommittee() {
      return this == CHAIR || this == MEMBER || this == ALTERNATE;
    }
  }
}
