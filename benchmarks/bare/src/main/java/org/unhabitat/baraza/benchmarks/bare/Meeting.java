package org.unhabitat.baraza.benchmarks.bare;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The columns of a meeting. */
@Entity
public class Meeting extends PanacheEntityBase {
  @Id public UUID id;
  @Version public long version;
  public Instant createdAt;
  public Instant changedAt;
  public String changedBy;
  public String reference;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "body_id")
  public Body body;

  public int year;
  public int number;

  @JdbcTypeCode(SqlTypes.JSON)
  public Map<String, String> titles;

  public String state;
  public String mode;
  public String venue;
  public String unit;
  public LocalDate opensOn;
  public LocalDate closesOn;
  public LocalDate resumesOn;
  public Integer votesPresent;
  public Integer quorumRequired;
  public String minutesState;
  public String minutesText;
  public String minutesApprovedBy;
  public LocalDate minutesApprovedOn;
  public String cancellationReason;
  public String slot;
  public boolean movedByHand;

  @ElementCollection
  @CollectionTable(name = "meeting_segment", joinColumns = @JoinColumn(name = "meeting_id"))
  @OrderColumn(name = "position")
  public List<Segment> segments;

  @ElementCollection
  @CollectionTable(name = "meeting_agenda_item", joinColumns = @JoinColumn(name = "meeting_id"))
  @OrderColumn(name = "position")
  public List<AgendaItem> agenda;

  @ElementCollection
  @CollectionTable(name = "meeting_attendee", joinColumns = @JoinColumn(name = "meeting_id"))
  @OrderColumn(name = "position")
  public List<Attendee> attendance;

  /** Days without interruption. */
  @Embeddable
  public record Segment(
      @Column(name = "opens_on") LocalDate opensOn,
      @Column(name = "closes_on") LocalDate closesOn) {}

  /** An item of the agenda. */
  @Embeddable
  public record AgendaItem(
      String number, @JdbcTypeCode(SqlTypes.JSON) Map<String, String> titles, String state) {}

  /** Who was present. */
  @Embeddable
  public record Attendee(
      String kind, String name, String role, @Column(name = "stands_in_for") String standsInFor) {}
}
