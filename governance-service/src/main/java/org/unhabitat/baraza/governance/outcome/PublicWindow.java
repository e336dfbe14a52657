package org.unhabitat.baraza.governance.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.governance.meeting.MeetingRepository;
import org.unhabitat.baraza.governance.symbol.Symbols;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.time.DutyStation;

/**
 * What member states see of outcomes. Every query asks first for what is public; a record that is
 * not does not exist here, whatever is asked for.
 */
@ApplicationScoped
class PublicWindow {
  private static final int MOST_WORDS = 8;

  private final OutcomeRepository outcomes;
  private final FollowUpRepository followUps;
  private final MeetingRepository meetings;
  private final DutyStation dutyStation;

  PublicWindow(
      OutcomeRepository outcomes,
      FollowUpRepository followUps,
      MeetingRepository meetings,
      DutyStation dutyStation) {
    this.outcomes = outcomes;
    this.followUps = followUps;
    this.meetings = meetings;
    this.dutyStation = dutyStation;
  }

  Listing<Outcome, PublicResolution> resolutions() {
    return Listing.of(
            Outcome.class, PublicResolution.class, outcome -> PublicResolution.of(outcome, null))
        .fetch("body")
        .fetch("meeting")
        .fetch("supersededBy")
        .sort("adoptedOn", "publicSince")
        .sort("reference")
        .sortedBy("-adoptedOn");
  }

  /** The follow-ups of a page are read in one query. */
  Listing<OutcomeParagraph, PublicParagraph> paragraphs() {
    return Listing.ofPages(OutcomeParagraph.class, PublicParagraph.class, this::views)
        .fetch("outcome.body")
        .sort("adoptedOn", "publicSince")
        .searchedInOrder()
        .sortedBy("-adoptedOn");
  }

  private List<PublicParagraph> views(Collection<OutcomeParagraph> page) {
    Map<UUID, FollowUp> found = followUps.of(page.stream().map(OutcomeParagraph::id).toList());
    return page.stream()
        .map(paragraph -> PublicParagraph.of(paragraph, found.get(paragraph.id())))
        .toList();
  }

  /** What is public of outcomes or paragraphs. */
  static Filters open() {
    return Filters.none().onlyWhere("e.publicSince is not null", Map.of());
  }

  /** The words that are searched for: each has to be there, in whichever language and order. */
  static List<String> words(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    List<String> words = List.of(text.strip().split("\\s+", -1));
    if (words.size() > MOST_WORDS || text.length() > 200) {
      throw InvalidRequest.at(
          "/q", "has at most %d words and 200 characters".formatted(MOST_WORDS));
    }
    return words;
  }

  /**
   * An adopted outcome with what became of each paragraph.
   *
   * @param key its id, its reference or its symbol, however that is written
   */
  @Transactional
  PublicResolution resolution(String key) {
    Outcome outcome =
        find(key)
            .filter(found -> found.publicSince() != null)
            .orElseThrow(() -> new NotFound("resolution", key));
    return PublicResolution.of(outcome, views(outcome.paragraphs()));
  }

  /** How far the resolutions of the body are at its session. */
  @Transactional
  StatusReport statusReport(UUID meetingId) {
    Meeting meeting =
        meetings
            .findByIdOptional(meetingId)
            .filter(Meeting::isPublic)
            .orElseThrow(() -> new NotFound("session", meetingId));
    List<PublicResolution> decided = shown(outcomes.publicOf(meeting));
    List<PublicResolution> pending = shown(outcomes.publicPending(meeting));
    List<StatusReport.Count> counts =
        Arrays.stream(FollowUpState.values())
            .map(
                state ->
                    new StatusReport.Count(
                        state,
                        Stream.concat(decided.stream(), pending.stream())
                            .flatMap(resolution -> resolution.paragraphs().stream())
                            .filter(paragraph -> paragraph.status() == state)
                            .count()))
            .toList();
    return new StatusReport(
        meeting.id(),
        meeting.reference(),
        meeting.titles(),
        meeting.body().names(),
        meeting.opensOn(),
        dutyStation.today(),
        counts,
        decided,
        pending);
  }

  private List<PublicResolution> shown(List<Outcome> found) {
    Map<UUID, PublicParagraph> byId =
        views(found.stream().flatMap(outcome -> outcome.paragraphs().stream()).toList()).stream()
            .collect(Collectors.toMap(PublicParagraph::id, Function.identity()));
    return found.stream()
        .map(
            outcome ->
                PublicResolution.of(
                    outcome,
                    outcome.paragraphs().stream()
                        .map(paragraph -> byId.get(paragraph.id()))
                        .toList()))
        .toList();
  }

  private Optional<Outcome> find(String key) {
    try {
      return outcomes.findByIdOptional(UUID.fromString(key));
    } catch (IllegalArgumentException noId) {
      return outcomes
          .find(
              "(reference = ?1 or symbolKey = ?2) and publicSince is not null order by"
                  + " publicSince desc, id",
              key,
              Symbols.key(key))
          .firstResultOptional();
    }
  }
}
