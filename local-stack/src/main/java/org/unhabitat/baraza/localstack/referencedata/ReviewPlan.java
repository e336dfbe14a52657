package org.unhabitat.baraza.localstack.referencedata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which project comes before which meeting of the Project Review Committee, and what is decided.
 * The rule is written at the head of {@code projects.yaml}.
 *
 * @param deferredFor how many meetings later a deferred project comes back
 * @param documentAfter how many meetings later an approved concept note is a project document
 * @param submittedBefore how many days before its meeting a submission is made
 * @param attendance who sits in every meeting
 * @param reviewers the person who clears for each reviewing function
 * @param checklists what the reviewing functions are asked
 */
record ReviewPlan(
    List<Year> years,
    int deferredFor,
    int documentAfter,
    int submittedBefore,
    List<String> stages,
    List<String> decisions,
    List<String> origins,
    List<Place> places,
    List<Theme> themes,
    List<String> budgets,
    List<Integer> months,
    List<Map<String, String>> attendance,
    Map<String, String> reviewers,
    List<Checklist> checklists) {

  private static final String CONCEPT_NOTE = "concept-note";
  private static final String PROJECT_DOCUMENT = "project-document";
  private static final String APPROVED = "approved";
  private static final String DEFERRED = "deferred";

  /**
   * A year of the committee.
   *
   * @param newProjects how many projects come before it for the first time
   * @param meetings the days of those that were held
   * @param cancelled the days of those that were called off
   */
  record Year(int year, int newProjects, List<LocalDate> meetings, List<LocalDate> cancelled) {}

  /**
   * Where a project works.
   *
   * @param officer the person who submits projects of the unit
   */
  record Place(String unit, String officer, String region, List<String> countries) {}

  /**
   * A checklist.
   *
   * @param from its first day
   * @param until its last day
   * @param content what it says, as the API takes it
   */
  record Checklist(LocalDate from, LocalDate until, Map<String, Object> content) {}

  /** What a project is about. */
  record Theme(int subprogramme, String title, String goal) {}

  /**
   * A project and its way through the committee.
   *
   * @param number from 1
   * @param reviews in the order of their meetings
   */
  record PlannedProject(int number, List<Review> reviews) {}

  /**
   * One submission before one meeting.
   *
   * @param meeting its day
   */
  record Review(LocalDate meeting, LocalDate submittedOn, String stage, String decision) {}

  /** Every project, by number. */
  List<PlannedProject> projects() {
    List<LocalDate> meetings = years.stream().flatMap(year -> year.meetings().stream()).toList();
    List<PlannedProject> projects = new ArrayList<>();
    int meetingsBefore = 0;
    for (Year year : years) {
      for (int i = 0; i < year.newProjects(); i++) {
        int first = meetingsBefore + i * year.meetings().size() / year.newProjects();
        int number = projects.size() + 1;
        projects.add(new PlannedProject(number, reviews(number, first, meetings)));
      }
      meetingsBefore += year.meetings().size();
    }
    return projects;
  }

  private List<Review> reviews(int number, int first, List<LocalDate> meetings) {
    String stage = inTurn(stages, number);
    String decision = inTurn(decisions, number);
    int at = first;
    List<Review> reviews = new ArrayList<>();
    reviews.add(review(meetings.get(at), stage, decision));
    if (decision.equals(DEFERRED) && at + deferredFor < meetings.size()) {
      at += deferredFor;
      decision = APPROVED;
      reviews.add(review(meetings.get(at), stage, decision));
    }
    if (stage.equals(CONCEPT_NOTE)
        && decision.equals(APPROVED)
        && at + documentAfter < meetings.size()) {
      reviews.add(review(meetings.get(at + documentAfter), PROJECT_DOCUMENT, APPROVED));
    }
    return reviews;
  }

  private Review review(LocalDate meeting, String stage, String decision) {
    return new Review(meeting, meeting.minusDays(submittedBefore), stage, decision);
  }

  /** The entry of the list that the project takes. */
  static <T> T inTurn(List<T> list, int number) {
    return list.get((number - 1) % list.size());
  }
}
