package org.unhabitat.baraza.projectreview.safeguards;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.projectreview.SeparationOfDuties;
import org.unhabitat.baraza.projectreview.checklist.AppliedChecklist;
import org.unhabitat.baraza.projectreview.checklist.Question;
import org.unhabitat.baraza.projectreview.checklist.RiskCategory;
import org.unhabitat.baraza.projectreview.project.Dossier;

/** The safeguards screening of a project. A project that is screened anew has another one. */
@Entity
@Table(name = "safeguards_screening")
class Screening extends ManagedRecord {
  @Schema(name = "ScreeningState")
  enum State {
    SCREENED,
    CONFIRMED,
    /** The project was screened anew. */
    SUPERSEDED
  }

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state;

  private UUID projectId;
  private String projectReference;
  private String unit;
  private String checklistCode;
  private int checklistEdition;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<ScreeningAnswer> answers;

  @Enumerated(EnumType.STRING)
  private RiskCategory category;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<SafeguardsDocument> documents;

  private String screenedBy;
  private LocalDate screenedOn;
  private String confirmedBy;
  private LocalDate confirmedOn;

  /** For Hibernate. */
  protected Screening() {}

  /**
   * @param by who answers
   */
  Screening(
      String reference,
      Dossier project,
      AppliedChecklist questionnaire,
      List<ScreeningAnswer> answers,
      String by,
      LocalDate on) {
    this.reference = reference;
    this.state = State.SCREENED;
    this.projectId = project.id();
    this.projectReference = project.reference();
    this.unit = project.content().unit();
    this.checklistCode = questionnaire.code();
    this.checklistEdition = questionnaire.edition();
    this.category = categoryOf(questionnaire, answers);
    this.answers = List.copyOf(answers);
    this.documents = List.of();
    this.screenedBy = by;
    this.screenedOn = on;
  }

  /**
   * The highest category that a "yes" means; low where there is none.
   *
   * @throws RuleBroken where the answers are not one to each question
   */
  static RiskCategory categoryOf(AppliedChecklist questionnaire, List<ScreeningAnswer> answers) {
    List<FieldError> errors = new ArrayList<>();
    Map<Integer, Question> open = new TreeMap<>();
    questionnaire.questions().forEach(question -> open.put(question.number(), question));
    RiskCategory highest = RiskCategory.LOW;
    for (int i = 0; i < answers.size(); i++) {
      Question question = open.remove(answers.get(i).question());
      if (question == null) {
        errors.add(
            new FieldError("/answers/" + i + "/question", "is not there, or answered already"));
      } else if (answers.get(i).yes() && question.riskIfYes().compareTo(highest) > 0) {
        highest = question.riskIfYes();
      }
    }
    open.values()
        .forEach(
            question ->
                errors.add(
                    new FieldError(
                        "/answers",
                        "question %d is not answered: %s"
                            .formatted(question.number(), question.text()))));
    if (!errors.isEmpty()) {
      throw new RuleBroken("the screening is not complete", errors);
    }
    return highest;
  }

  ScreeningEvent screened() {
    return new ScreeningEvent(this, ScreeningEvent.What.SCREENED);
  }

  /** The safeguards function agrees with the answers. */
  ScreeningEvent confirm(String by, LocalDate on) {
    checkConfirmable(by);
    state = State.CONFIRMED;
    confirmedBy = by;
    confirmedOn = on;
    return new ScreeningEvent(this, ScreeningEvent.What.CONFIRMED);
  }

  ScreeningEvent add(SafeguardsDocument document) {
    checkCurrent();
    List<SafeguardsDocument> more = new ArrayList<>(documents);
    more.add(document);
    documents = List.copyOf(more);
    return new ScreeningEvent(this, ScreeningEvent.What.DOCUMENT_ADDED);
  }

  ScreeningEvent supersede() {
    state = State.SUPERSEDED;
    return new ScreeningEvent(this, ScreeningEvent.What.SUPERSEDED);
  }

  void checkConfirmable(String by) {
    if (state != State.SCREENED) {
      throw new WrongScreeningState(reference, state, "be confirmed");
    }
    if (by.equals(screenedBy)) {
      throw new SeparationOfDuties("you made %s; somebody else confirms it".formatted(reference));
    }
  }

  void checkCurrent() {
    if (state == State.SUPERSEDED) {
      throw new WrongScreeningState(reference, state, "get documents");
    }
  }

  /** What keeps the project off the agenda. */
  List<String> missing(SafeguardsSettings settings) {
    List<String> missing = new ArrayList<>();
    if (state != State.CONFIRMED) {
      missing.add("the safeguards screening is not confirmed");
    }
    for (DocumentKind kind : missingDocuments(settings)) {
      missing.add(
          "the %s that the category %s makes mandatory is missing"
              .formatted(
                  EnumNames.onTheWire(kind).replace('-', ' '), EnumNames.onTheWire(category)));
    }
    return missing;
  }

  private List<DocumentKind> missingDocuments(SafeguardsSettings settings) {
    return settings.documents().getOrDefault(category, List.of()).stream()
        .filter(kind -> documents.stream().noneMatch(document -> document.kind() == kind))
        .toList();
  }

  String unit() {
    return unit;
  }

  ScreeningView view(SafeguardsSettings settings, List<AllowedAction> allowedActions) {
    return new ScreeningView(
        id(),
        reference,
        version(),
        state,
        new ScreeningState.ProjectLink(projectId, projectReference),
        unit,
        checklistCode,
        checklistEdition,
        answers,
        category,
        documents,
        settings == null ? null : missingDocuments(settings),
        screenedBy,
        screenedOn,
        confirmedBy,
        confirmedOn,
        allowedActions);
  }

  /** What other services may know: no persons, no answers. */
  ScreeningState publicState() {
    return new ScreeningState(
        id(),
        reference,
        version(),
        state,
        new ScreeningState.ProjectLink(projectId, projectReference),
        category,
        documents.stream().map(SafeguardsDocument::kind).toList(),
        screenedOn,
        confirmedOn);
  }
}
