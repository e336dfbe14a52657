package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Says who is at a meeting.
 *
 * @param attendance everybody who is there
 */
@Schema(
    example =
        """
        {"attendance": [{"person": "committee-chair", "name": "Amina Mfano", "unit": "OED",
          "role": "chair"}]}""")
public record RecordAttendance(
    @NotNull @Size(max = 200) List<@NotNull @Valid Attendee> attendance) {}
