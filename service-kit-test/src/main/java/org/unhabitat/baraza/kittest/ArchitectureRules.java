package org.unhabitat.baraza.kittest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.apache.kafka.clients.producer.Producer;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.problem.Problem;

/** The rules of the architecture (chapter "A room"), as far as a program can check them. */
public final class ArchitectureRules {
  private ArchitectureRules() {}

  /**
   * Fails where the classes of a service break a rule.
   *
   * @param service the service's package, e.g. {@code org.unhabitat.baraza.governance}
   */
  public static void check(String service) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(service);
    CompositeArchRule.of(noCyclesBetweenCapabilities(service))
        .and(resourcesSeeNoRepository())
        .and(resourcesAreIdempotent())
        .and(onlyTheRelaySends())
        .and(onlyTheClockAsksTheTime())
        .and(entitiesHaveNoSetters())
        .and(entitiesHideTheirFields())
        .and(noLayerPackages())
        .and(problemsHaveAPage())
        .check(classes);
  }

  /**
   * Fails where a type of problem has no page.
   *
   * @param inPackage the package of the problems, with all below it
   */
  public static void checkProblemPages(String inPackage) {
    problemsHaveAPage().check(new ClassFileImporter().importPackages(inPackage));
  }

  private static ArchRule noCyclesBetweenCapabilities(String service) {
    return slices().matching(service + ".(*)..").should().beFreeOfCycles();
  }

  private static ArchRule resourcesSeeNoRepository() {
    return noClasses()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Repository")
        .as("a resource is HTTP only: it sees no repository");
  }

  private static ArchRule resourcesAreIdempotent() {
    return classes()
        .that()
        .areAnnotatedWith(Path.class)
        .and()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .beAnnotatedWith(Idempotent.class)
        .as("Idempotency-Key is honoured on every POST: each resource is @Idempotent")
        .allowEmptyShould(true);
  }

  private static ArchRule onlyTheRelaySends() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Producer.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
        .as("only the relay of the kit sends");
  }

  private static ArchRule onlyTheClockAsksTheTime() {
    return noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .as("nothing but the clock of the kit asks the time");
  }

  private static ArchRule entitiesHaveNoSetters() {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .should()
        .haveNameNotMatching("set[A-Z].*")
        .as("an aggregate changes by named commands: no setter")
        .allowEmptyShould(true);
  }

  private static ArchRule entitiesHideTheirFields() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .and()
        .areNotStatic()
        .should()
        .bePrivate()
        .as("the fields of an aggregate are private")
        .allowEmptyShould(true);
  }

  private static ArchRule problemsHaveAPage() {
    return classes()
        .that()
        .areAssignableTo(Problem.class)
        .should(new ProblemPages())
        .allowEmptyShould(true);
  }

  private static ArchRule noLayerPackages() {
    return noClasses()
        .should()
        .resideInAnyPackage("..dto..", "..impl..", "..mapper..", "..util..", "..utils..")
        .as("layers are suffixes, not folders");
  }
}
