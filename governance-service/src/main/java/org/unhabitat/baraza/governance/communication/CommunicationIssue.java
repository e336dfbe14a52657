package org.unhabitat.baraza.governance.communication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.unhabitat.baraza.governance.DateInFuture;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Texts;

/** An issue of a series. */
@Entity
public class CommunicationIssue extends ManagedRecord {
  enum State {
    PUBLISHED,
    /** Does not count any more. */
    WITHDRAWN
  }

  private String reference;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "series_id")
  private CommunicationSeries series;

  private int number;
  private Texts titles;
  private LocalDate publishedOn;
  private String link;
  private LocalDate withdrawnOn;
  private String withdrawalReason;

  @Enumerated(EnumType.STRING)
  private State state = State.PUBLISHED;

  /** For Hibernate. */
  protected CommunicationIssue() {}

  private CommunicationIssue(CommunicationSeries series, int number, PublishIssue command) {
    this.series = series;
    this.number = number;
    this.reference = series.code() + "/" + number;
    this.titles = command.titles();
    this.publishedOn = command.publishedOn();
    this.link = command.link();
  }

  static IssueEvent publish(CommunicationSeries series, int number, PublishIssue command) {
    return new IssueEvent(
        new CommunicationIssue(series, number, command), IssueEvent.What.PUBLISHED, null);
  }

  /** Withdraws the issue: the number is used up, and nobody counts it any more. */
  IssueEvent withdraw(WithdrawIssue command, LocalDate today) {
    requirePublished();
    DateInFuture.refuse("withdrawnOn", command.withdrawnOn(), today);
    if (command.withdrawnOn().isBefore(publishedOn)) {
      throw RuleBroken.at("/withdrawnOn", "the issue appeared on " + publishedOn);
    }
    withdrawnOn = command.withdrawnOn();
    withdrawalReason = command.reason();
    state = State.WITHDRAWN;
    return new IssueEvent(this, IssueEvent.What.WITHDRAWN, command.reason());
  }

  void requirePublished() {
    if (state != State.PUBLISHED) {
      throw new StateConflict("the issue was withdrawn on " + withdrawnOn);
    }
  }

  String reference() {
    return reference;
  }

  CommunicationSeries series() {
    return series;
  }

  int number() {
    return number;
  }

  Texts titles() {
    return titles;
  }

  LocalDate publishedOn() {
    return publishedOn;
  }

  String link() {
    return link;
  }

  LocalDate withdrawnOn() {
    return withdrawnOn;
  }

  String withdrawalReason() {
    return withdrawalReason;
  }

  State state() {
    return state;
  }
}
