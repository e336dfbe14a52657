package org.unhabitat.baraza.governance.outcome;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unhabitat.baraza.governance.Classification;
import org.unhabitat.baraza.governance.DateInFuture;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.BodyKind;
import org.unhabitat.baraza.governance.body.DecisionRule;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.governance.symbol.Symbols;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.Texts;

/** A resolution, decision, recommendation or declaration of a body. */
@Entity
public class Outcome extends ManagedRecord {
  private String reference;

  @ManyToOne(fetch = FetchType.EAGER)
  @JoinColumn(name = "body_id")
  private Body body;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "meeting_id")
  private Meeting meeting;

  private String agendaItem;

  @Enumerated(EnumType.STRING)
  private OutcomeKind kind;

  private String series;
  private Integer serial;
  private String symbol;

  /** Read by queries only. */
  @SuppressWarnings("UnusedVariable")
  private String symbolKey;

  private Texts titles;
  private String unit;

  @Enumerated(EnumType.STRING)
  private Classification classification;

  @Enumerated(EnumType.STRING)
  private OutcomeState state = OutcomeState.PROPOSED;

  @Enumerated(EnumType.STRING)
  private AdoptionMethod adoptedBy;

  private LocalDate decidedOn;
  private LocalDate publicSince;
  @Embedded private Vote vote;

  @ElementCollection
  @CollectionTable(name = "outcome_silence", joinColumns = @JoinColumn(name = "outcome_id"))
  @OrderColumn(name = "position")
  private List<SilenceProcedure> silences = new ArrayList<>();

  @OneToMany(mappedBy = "outcome", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<OutcomeParagraph> paragraphs = new ArrayList<>();

  private String annexes;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "superseded_by")
  private Outcome supersededBy;

  private String withdrawalReason;

  /** For Hibernate. */
  protected Outcome() {}

  private Outcome(Body body, Meeting meeting, String reference, ProposeOutcome command) {
    this.body = body;
    this.unit = body.unit();
    this.reference = reference;
    this.kind = command.kind();
    this.series = command.series();
    this.serial = command.serial();
    this.symbol = command.symbol() == null ? null : command.symbol().strip();
    this.symbolKey = symbol == null ? null : Symbols.key(symbol);
    this.classification = command.classification();
    wordAs(
        command.titles(), meeting, command.agendaItem(), command.paragraphs(), command.annexes());
  }

  /** Puts a text before a body. */
  static OutcomeEvent propose(
      Body body, Meeting meeting, String reference, ProposeOutcome command) {
    if ((command.series() == null) != (command.serial() == null)) {
      throw RuleBroken.at("/serial", "a number of the past is a series and a serial number in it");
    }
    if (body.onlyRecommends() && command.kind() != OutcomeKind.RECOMMENDATION) {
      throw RuleBroken.at(
          "/kind",
          "a %s recommends, and decides nothing".formatted(EnumNames.onTheWire(body.kind())));
    }
    return new Outcome(body, meeting, reference, command)
        .happened(OutcomeEvent.What.PROPOSED, null);
  }

  /** Words a proposed text anew. */
  OutcomeEvent revise(ReviseOutcome command, Meeting newMeeting) {
    require(OutcomeState.PROPOSED);
    wordAs(
        command.titles(),
        newMeeting,
        command.agendaItem(),
        command.paragraphs(),
        command.annexes());
    return happened(OutcomeEvent.What.REVISED, null);
  }

  private void wordAs(
      Texts newTitles,
      Meeting newMeeting,
      String item,
      List<ParagraphText> texts,
      String newAnnexes) {
    if (newMeeting != null && !newMeeting.body().id().equals(body.id())) {
      throw RuleBroken.at(
          "/meeting", newMeeting.reference() + " is not a session of " + body.code());
    }
    if (item != null && (newMeeting == null || !newMeeting.hasItem(item))) {
      throw RuleBroken.at("/agendaItem", "the agenda of the session has no item " + item);
    }
    requireNumbersOnce(texts);
    titles = newTitles;
    meeting = newMeeting;
    agendaItem = item;
    annexes = newAnnexes;
    paragraphs.clear();
    for (int i = 0; i < texts.size(); i++) {
      paragraphs.add(new OutcomeParagraph(this, i, texts.get(i)));
    }
  }

  private static void requireNumbersOnce(List<ParagraphText> texts) {
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      ParagraphText text = texts.get(i);
      if (!text.number().isEmpty() && !text.kind().isOperative()) {
        throw RuleBroken.at(
            "/paragraphs/" + i + "/number", "only operative paragraphs are numbered");
      }
      if (!text.number().isEmpty() && !numbers.add(text.number())) {
        throw RuleBroken.at(
            "/paragraphs/" + i + "/number", "there is another paragraph " + text.number());
      }
    }
  }

  /** Adds the text in another language; what was adopted in English stays. */
  OutcomeEvent translate(TranslateOutcome command) {
    requireTranslatable();
    if (command.language() == Language.EN) {
      throw RuleBroken.at("/language", "the English text is the one that was put to the body");
    }
    if (command.title() != null) {
      accept("/title", () -> titles = titles.with(command.language(), command.title()));
    }
    for (int i = 0; i < command.paragraphs().size(); i++) {
      TranslateOutcome.Translation translation = command.paragraphs().get(i);
      String place = "/paragraphs/" + i;
      OutcomeParagraph translated =
          paragraphs.stream()
              .filter(paragraph -> paragraph.id().equals(translation.paragraph()))
              .findFirst()
              .orElseThrow(
                  () -> RuleBroken.at(place + "/paragraph", "is no paragraph of this outcome"));
      accept(place + "/text", () -> translated.translate(command.language(), translation.text()));
    }
    return happened(OutcomeEvent.What.TRANSLATED, null);
  }

  /** Takes a text in, or says where it is that {@link Texts} does not keep it. */
  private static void accept(String pointer, Runnable text) {
    try {
      text.run();
    } catch (IllegalArgumentException refused) {
      throw InvalidRequest.at(pointer, refused.getMessage());
    }
  }

  void requireTranslatable() {
    require(OutcomeState.PROPOSED, OutcomeState.IN_SILENCE, OutcomeState.ADOPTED);
  }

  /** Adopts by consensus. */
  OutcomeEvent adopt(AdoptOutcome command, LocalDate today) {
    requireDecidable();
    DateInFuture.refuse("adoptedOn", command.adoptedOn(), today);
    requireSitting("adoptedOn", command.adoptedOn());
    return adopted(AdoptionMethod.CONSENSUS, command.adoptedOn());
  }

  /**
   * Adopts or rejects by a vote.
   *
   * @param voters how many may vote in the body on the day; no limit where nobody is recorded
   */
  OutcomeEvent vote(VoteOnOutcome command, int voters, LocalDate today) {
    Majority ruling = requireVotable();
    DateInFuture.refuse("votedOn", command.votedOn(), today);
    requireSitting("votedOn", command.votedOn());
    Majority majority = command.majority() == null ? ruling : command.majority();
    if (majority.compareTo(ruling) < 0) {
      throw RuleBroken.at(
          "/majority", "the body decides by at least " + EnumNames.onTheWire(ruling));
    }
    vote = new Vote(command.yes(), command.no(), command.abstaining(), majority);
    int present = meeting.votesOn(agendaItem).orElse(voters);
    if (vote.present() == 0) {
      throw RuleBroken.at("/yes", "nobody has voted");
    }
    if (present > 0 && vote.present() > present) {
      throw RuleBroken.at(
          "/yes", "%d votes, and only %d could vote".formatted(vote.present(), present));
    }
    if (vote.carries()) {
      return adopted(AdoptionMethod.VOTE, command.votedOn());
    }
    decidedOn = command.votedOn();
    state = OutcomeState.REJECTED;
    return happened(OutcomeEvent.What.REJECTED, null);
  }

  /** What a vote needs, as far as it can be said before the votes are known. */
  Majority requireVotable() {
    requireDecidable();
    if (meeting == null) {
      throw new StateConflict("a vote is taken in a session, and none is set");
    }
    return Majority.of(body.decisionRule())
        .orElseThrow(
            () ->
                new RuleBroken(
                    "the body decides by %s and does not vote"
                        .formatted(EnumNames.onTheWire(body.decisionRule()))));
  }

  /** What adopting needs, as far as it can be said before the day is known. */
  void requireDecidable() {
    require(OutcomeState.PROPOSED);
    requireText();
    if (body.kind() != BodyKind.OTHER_ORGAN && body.decisionRule() == DecisionRule.NONE) {
      throw new RuleBroken("the body decides nothing");
    }
    if (meeting == null && body.kind() != BodyKind.OTHER_ORGAN) {
      throw new StateConflict(
          "a decision is taken in a session, and none is set; without one there is the silence"
              + " procedure");
    }
  }

  private void requireText() {
    if (paragraphs.stream().noneMatch(paragraph -> paragraph.kind().isOperative())) {
      throw new StateConflict("the text has no operative paragraph");
    }
  }

  private void requireSitting(String field, LocalDate day) {
    if (meeting != null) {
      meeting.requireDecidable(field, day);
    }
  }

  /** Puts the text to the members. */
  OutcomeEvent openSilence(OpenSilence command, LocalDate today) {
    requireSilencePossible();
    DateInFuture.refuse("openedOn", command.openedOn(), today);
    if (command.until().isBefore(command.openedOn())) {
      throw RuleBroken.at("/until", "the last day is before the first");
    }
    silences.add(
        new SilenceProcedure(
            command.openedOn(), command.until(), SilenceProcedure.State.OPEN, null, null));
    state = OutcomeState.IN_SILENCE;
    return happened(OutcomeEvent.What.SILENCE_OPENED, null);
  }

  void requireSilencePossible() {
    require(OutcomeState.PROPOSED);
    requireText();
    if (body.decisionRule() == DecisionRule.NONE) {
      throw new RuleBroken("the body decides nothing");
    }
  }

  /** A member breaks the silence: the text is proposed as before, and can be worded anew. */
  OutcomeEvent breakSilence(BreakSilence command, LocalDate today) {
    SilenceProcedure open = requireSilence();
    DateInFuture.refuse("brokenOn", command.brokenOn(), today);
    if (command.brokenOn().isBefore(open.openedOn()) || command.brokenOn().isAfter(open.until())) {
      throw RuleBroken.at(
          "/brokenOn", "the silence lasts from %s to %s".formatted(open.openedOn(), open.until()));
    }
    silences.set(silences.size() - 1, open.broken(command.brokenBy(), command.brokenOn()));
    state = OutcomeState.PROPOSED;
    return happened(OutcomeEvent.What.SILENCE_BROKEN, command.reason());
  }

  /** Nobody broke the silence. */
  OutcomeEvent passSilence(LocalDate today) {
    SilenceProcedure open = requireSilenceOver(today);
    silences.set(silences.size() - 1, open.passed());
    return adopted(AdoptionMethod.SILENCE, open.until());
  }

  SilenceProcedure requireSilenceOver(LocalDate today) {
    SilenceProcedure open = requireSilence();
    if (!open.until().isBefore(today)) {
      throw new StateConflict("a member may break the silence until " + open.until());
    }
    return open;
  }

  SilenceProcedure requireSilence() {
    require(OutcomeState.IN_SILENCE);
    return silences.get(silences.size() - 1);
  }

  private OutcomeEvent adopted(AdoptionMethod method, LocalDate day) {
    adoptedBy = method;
    decidedOn = day;
    state = OutcomeState.ADOPTED;
    if (classification == Classification.UNCLASSIFIED
        && (body.kind() == BodyKind.GOVERNING_BODY || body.kind() == BodyKind.OTHER_ORGAN)) {
      publicSince = day;
      paragraphs.forEach(paragraph -> paragraph.publish(day));
    }
    return happened(OutcomeEvent.What.ADOPTED, null);
  }

  /** Whether adoption has to give it a number; a text of the past has brought its own. */
  boolean needsNumber() {
    return serial == null;
  }

  /** What a decision of the day is numbered within. */
  String seriesOf(LocalDate day) {
    return meeting == null ? Integer.toString(day.getYear()) : meeting.outcomeSeries();
  }

  /** Gives the number, which the reference is made of from now on. */
  void number(String newSeries, int newSerial) {
    series = newSeries;
    serial = newSerial;
  }

  /** Takes the reference that an adopted outcome is known by. */
  void referToByNumber() {
    reference = "%s/%s/%s/%d".formatted(body.code(), kind.abbreviation(), series, serial);
  }

  /** Takes a proposed text back. */
  OutcomeEvent withdraw(WithdrawOutcome command) {
    require(OutcomeState.PROPOSED, OutcomeState.IN_SILENCE);
    withdrawalReason = command.reason();
    state = OutcomeState.WITHDRAWN;
    return happened(OutcomeEvent.What.WITHDRAWN, command.reason());
  }

  /** A later outcome takes its place. */
  OutcomeEvent supersede(Outcome later, String reason) {
    require(OutcomeState.ADOPTED);
    if (later.id().equals(id())) {
      throw RuleBroken.at("/by", "an outcome does not supersede itself");
    }
    if (later.state != OutcomeState.ADOPTED) {
      throw RuleBroken.at("/by", later.reference + " is " + EnumNames.onTheWire(later.state));
    }
    if (later.decidedOn.isBefore(decidedOn)) {
      throw RuleBroken.at("/by", later.reference + " was adopted before, on " + later.decidedOn);
    }
    supersededBy = later;
    state = OutcomeState.SUPERSEDED;
    return happened(OutcomeEvent.What.SUPERSEDED, reason);
  }

  void require(OutcomeState... allowed) {
    requireOneOf("the outcome", state, allowed);
  }

  private OutcomeEvent happened(OutcomeEvent.What what, String reason) {
    return new OutcomeEvent(this, what, reason);
  }

  /** What people call it: by its number once it has one. */
  public String reference() {
    return reference;
  }

  /** The body before which it is, or which adopted it. */
  public Body body() {
    return body;
  }

  /** The session; empty where none is set. */
  public Optional<Meeting> meeting() {
    return Optional.ofNullable(meeting);
  }

  /** The agenda item it was taken under; may be null. */
  public String agendaItem() {
    return agendaItem;
  }

  /** What it is. */
  public OutcomeKind kind() {
    return kind;
  }

  String series() {
    return series;
  }

  Integer serial() {
    return serial;
  }

  /** Its symbol as written; may be null. */
  public String symbol() {
    return symbol;
  }

  /** Its title. */
  public Texts titles() {
    return titles;
  }

  String unit() {
    return unit;
  }

  /** Who may know of it. */
  public Classification classification() {
    return classification;
  }

  /** How far it is. */
  public OutcomeState state() {
    return state;
  }

  AdoptionMethod adoptedBy() {
    return adoptedBy;
  }

  /** When it was adopted or rejected; null before. */
  public LocalDate decidedOn() {
    return decidedOn;
  }

  LocalDate publicSince() {
    return publicSince;
  }

  Vote vote() {
    return vote;
  }

  List<SilenceProcedure> silences() {
    return List.copyOf(silences);
  }

  List<OutcomeParagraph> paragraphs() {
    return List.copyOf(paragraphs);
  }

  String annexes() {
    return annexes;
  }

  Outcome supersededBy() {
    return supersededBy;
  }

  String withdrawalReason() {
    return withdrawalReason;
  }
}
