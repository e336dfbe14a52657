package org.unhabitat.baraza.projectreview.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.unhabitat.baraza.kit.record.ManagedRecord;

/** An activity as its publisher reports it by IATI; one of ours is linked to its project. */
@Entity
class Activity extends ManagedRecord {
  @Schema(name = "ActivityState")
  enum State {
    PIPELINE("1"),
    IMPLEMENTATION("2"),
    FINALISATION("3"),
    CLOSED("4"),
    CANCELLED("5"),
    SUSPENDED("6");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** The state with that code in IATI's list ActivityStatus. */
    static State ofCode(String code) {
      return Arrays.stream(values())
          .filter(state -> state.code.equals(code))
          .findFirst()
          .orElseThrow();
    }
  }

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state;

  private String title;
  private String reportingOrganisation;
  private String reportingOrganisationName;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> countries;

  private LocalDate startsOn;
  private LocalDate endsOn;
  private UUID projectId;
  private String digest;

  /** For Hibernate. */
  protected Activity() {}

  Activity(ReadActivity said, UUID projectId) {
    this.reference = said.identifier();
    take(said, projectId);
  }

  ActivityEvent imported() {
    return new ActivityEvent(this, ActivityEvent.What.IMPORTED);
  }

  /** Takes over what the publisher now says. */
  ActivityEvent report(ReadActivity said, UUID project) {
    take(said, project);
    return new ActivityEvent(this, ActivityEvent.What.REPORTED);
  }

  boolean says(String otherDigest) {
    return digest.equals(otherDigest);
  }

  private void take(ReadActivity said, UUID project) {
    state = State.ofCode(said.status());
    title = said.title();
    reportingOrganisation = said.reportingOrganisation();
    reportingOrganisationName = said.reportingOrganisationName();
    countries = said.countries();
    startsOn = said.startsOn();
    endsOn = said.endsOn();
    projectId = project;
    digest = said.digest();
  }

  ActivityView view() {
    return new ActivityView(
        id(),
        reference,
        version(),
        state,
        title,
        reportingOrganisation,
        reportingOrganisationName,
        countries,
        startsOn,
        endsOn,
        projectId,
        List.of());
  }
}
