package org.unhabitat.baraza.projectreview.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.texts.Texts;

class ProjectStateTest {
  private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

  @Test
  void aProjectGoesFromTheIdeaToItsFinancialClosure() {
    Project project = idea();
    assertEquals(ReviewStage.CONCEPT_NOTE, project.nextStage());
    assertEquals(ProjectEvent.What.ADVANCED, project.submit(ReviewStage.CONCEPT_NOTE, "S").what());
    assertEquals(Project.State.CONCEPT_NOTE, project.state());
    project.approve(approval(ReviewStage.CONCEPT_NOTE), content());
    assertEquals(Project.State.PROJECT_DOCUMENT, project.state());
    assertEquals(ReviewStage.PROJECT_DOCUMENT, project.nextStage());
    assertEquals(
        ProjectEvent.What.REVIEW_STARTED, project.submit(ReviewStage.PROJECT_DOCUMENT, "S").what());
    assertEquals(
        ProjectEvent.What.APPROVED,
        project.approve(approval(ReviewStage.PROJECT_DOCUMENT), content()).what());
    assertEquals(Project.State.APPROVED, project.state());
    project.startImplementation(DAY.plusDays(1));
    assertEquals(ReviewStage.REVISION, project.nextStage());
    assertEquals(
        ProjectEvent.What.REVISION_APPROVED,
        project.approve(approval(ReviewStage.REVISION), content()).what());
    assertEquals(Project.State.IN_IMPLEMENTATION, project.state());
    project.closeOperationally(DAY.plusDays(2));
    project.closeFinancially(DAY.plusDays(3));
    assertEquals(Project.State.FINANCIALLY_CLOSED, project.state());
    assertThrows(WrongProjectState.class, project::nextStage);
    assertThrows(WrongProjectState.class, () -> project.revise(content(), "why"));
  }

  @Test
  void aConceptNoteMayBeLeftOut() {
    Project project = idea();
    project.submit(ReviewStage.PROJECT_DOCUMENT, "S");
    assertEquals(Project.State.PROJECT_DOCUMENT, project.state());
    assertThrows(WrongProjectState.class, () -> project.submit(ReviewStage.CONCEPT_NOTE, "S"));
  }

  @Test
  void onlyAnApprovedProjectIsRevisedBeforeTheCommittee() {
    Project project = idea();
    assertThrows(WrongProjectState.class, () -> project.submit(ReviewStage.REVISION, "S"));
    assertThrows(
        WrongProjectState.class, () -> project.approve(approval(ReviewStage.REVISION), content()));
  }

  @Test
  void nothingButAnApprovalLetsAProjectBegin() {
    Project project = idea();
    assertThrows(WrongProjectState.class, () -> project.startImplementation(DAY));
    assertThrows(WrongProjectState.class, () -> project.closeOperationally(DAY));
    assertThrows(WrongProjectState.class, () -> project.closeFinancially(DAY));
  }

  @Test
  void noStepComesBeforeTheOneThatItFollows() {
    Project project = idea();
    project.approve(approval(ReviewStage.PROJECT_DOCUMENT), content());
    assertThrows(RuleBroken.class, () -> project.startImplementation(DAY.minusDays(1)));
    project.startImplementation(DAY);
    assertThrows(RuleBroken.class, () -> project.closeOperationally(DAY.minusDays(1)));
    project.closeOperationally(DAY);
    assertThrows(RuleBroken.class, () -> project.closeFinancially(DAY.minusDays(1)));
  }

  @Test
  void aProjectThatHasBegunIsNotDropped() {
    Project project = idea();
    project.approve(approval(ReviewStage.PROJECT_DOCUMENT), content());
    project.startImplementation(DAY);
    assertThrows(WrongProjectState.class, () -> project.drop("no money"));
    Project other = idea();
    other.drop("no money");
    assertEquals(Project.State.DROPPED, other.state());
    assertThrows(WrongProjectState.class, () -> other.drop("again"));
  }

  @Test
  void anApprovedProjectIsRevisedForAReason() {
    Project project = idea();
    project.revise(content(), null);
    project.approve(approval(ReviewStage.PROJECT_DOCUMENT), content());
    assertThrows(InvalidRequest.class, () -> project.revise(content(), null));
    assertEquals("more cities", project.revise(content(), "more cities").reason());
  }

  private static Project idea() {
    return new Project("PRJ/2021/0001", content());
  }

  private static Approval approval(ReviewStage stage) {
    return new Approval(UUID.randomUUID(), stage, DAY, 1L, "0".repeat(64));
  }

  private static ProjectContent content() {
    return new ProjectContent(
        "A1",
        Texts.english("Safe public spaces"),
        null,
        Origin.PLAN_GENERATED,
        Region.AFRICA,
        List.of("KEN"),
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
  }
}
