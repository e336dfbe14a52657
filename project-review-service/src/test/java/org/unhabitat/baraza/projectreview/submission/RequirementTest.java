package org.unhabitat.baraza.projectreview.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.projectreview.project.Origin;
import org.unhabitat.baraza.projectreview.project.ProjectContent;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

class RequirementTest {
  private static final ProjectContent THOUGHT =
      new ProjectContent(
          "A1",
          Texts.english("A thought"),
          null,
          Origin.DONOR_INITIATED,
          null,
          null,
          "ROAF",
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);

  @Test
  void aConceptNoteSaysWhereHowMuchWhenAndForWhichSubprogramme() {
    assertEquals(
        List.of("/countries", "/budget", "/startsOn", "/endsOn", "/subprogrammeShares"),
        pointers(ReviewStage.CONCEPT_NOTE));
  }

  @Test
  void aProjectDocumentAlsoScoresEachMarkerAndBudgetsForEachPurpose() {
    List<String> pointers = pointers(ReviewStage.PROJECT_DOCUMENT);
    assertEquals(5, pointers.stream().filter("/markers"::equals).count());
    assertEquals(3, pointers.stream().filter("/provisions"::equals).count());
    assertEquals(1, pointers.stream().filter("/summary"::equals).count());
    assertEquals(1, pointers.stream().filter("/sdgTargets"::equals).count());
    assertEquals(1, pointers.stream().filter("/logicalFramework"::equals).count());
    assertEquals(1, pointers.stream().filter("/budgetLines"::equals).count());
  }

  @Test
  void aRevisionIsAsCompleteAsTheProjectDocument() {
    assertEquals(pointers(ReviewStage.PROJECT_DOCUMENT), pointers(ReviewStage.REVISION));
  }

  private static List<String> pointers(ReviewStage stage) {
    return Requirement.missing(THOUGHT, stage).stream().map(FieldError::pointer).toList();
  }
}
