package org.unhabitat.baraza.projectreview.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.imports.CsvLayout;
import org.unhabitat.baraza.kit.imports.CsvRow;
import org.unhabitat.baraza.kit.imports.RowOutcome;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.kit.time.DutyStation;

/**
 * Sub-outputs of the joint work plans of the United Nations, exported from UN INFO: each is a
 * project that is being carried out. Its key there is {@code plan_entity_id}; a row that says what
 * it said the last time changes nothing, one that says something else is taken over.
 */
@ApplicationScoped
class UnInfoProjects extends CsvLayout<UnInfoRow> {
  private static final String SOURCE = "un-info";
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final ProjectRepository projects;
  private final ProjectService service;
  private final RegionalOffices offices;
  private final Outbox outbox;
  private final Caller caller;
  private final DutyStation dutyStation;

  UnInfoProjects(
      ProjectRepository projects,
      ProjectService service,
      RegionalOffices offices,
      Outbox outbox,
      Caller caller,
      DutyStation dutyStation) {
    this.projects = projects;
    this.service = service;
    this.offices = offices;
    this.outbox = outbox;
    this.caller = caller;
    this.dutyStation = dutyStation;
  }

  @Override
  public String name() {
    return "un-info-projects";
  }

  @Override
  public String role() {
    return Role.PROJECT_OFFICER;
  }

  @Override
  protected List<String> requiredColumns() {
    return List.of(
        "plan_entity_id",
        "iso3_list",
        "agency",
        "name",
        "start",
        "end",
        "required_usd",
        "available_usd",
        "spent_usd");
  }

  @Override
  protected List<String> optionalColumns() {
    return List.of("workspace_id", "workspace", "code", "description", "parent_output", "sdg");
  }

  @Override
  protected UnInfoRow read(CsvRow row) {
    String agency = row.requiredText("agency");
    if (agency != null && !agency.toUpperCase(Locale.ROOT).contains("HABITAT")) {
      row.refuse("agency", "is not UN-HABITAT: the project is another organization's");
    }
    List<String> countries = parts(row.text("iso3_list"));
    for (String country : countries) {
      if (!Country.Check.isCountry(country)) {
        row.refuse("iso3_list", "%s is no ISO 3166-1 alpha-3 code".formatted(country));
      }
    }
    List<String> sdgTargets = parts(row.text("sdg"));
    for (String target : sdgTargets) {
      if (!target.matches(DescribeProject.SDG_TARGET)) {
        row.refuse("sdg", "%s is no goal or target of the 2030 Agenda".formatted(target));
      }
    }
    return new UnInfoRow(
        row.requiredText("plan_entity_id"),
        row.text("name"),
        row.text("code"),
        row.text("description"),
        row.text("parent_output"),
        countries,
        sdgTargets,
        row.date("start"),
        row.date("end"),
        usd(row, "required_usd"),
        usd(row, "available_usd"),
        usd(row, "spent_usd"));
  }

  @Override
  public RowOutcome apply(UnInfoRow row) {
    Optional<Project> known = projects.reportedAs(SOURCE, row.key());
    if (known.isPresent() && known.get().wasReportedAs(row.digest())) {
      return RowOutcome.duplicate("%s says the same already".formatted(known.get().reference()));
    }
    ProjectContent content = content(row, known);
    caller.requireUnit(content.unit());
    ReportedProject reported =
        new ReportedProject(
            new ExternalRecord(SOURCE, row.key(), row.code(), row.output()),
            row.digest(),
            money(row.available()),
            money(row.spent()));
    if (known.isPresent()) {
      caller.requireUnit(known.get().unit());
      outbox.append(known.get().report(content, reported));
    } else {
      outbox.append(
          new Project(service.nextReference(), content, reported, dutyStation.today()).imported());
    }
    RowOutcome accepted = RowOutcome.accepted();
    if (row.name() == null) {
      accepted.warning("/name", "is blank; the project is called " + content.titles().english());
    }
    add(accepted, row.required(), "USD required");
    add(accepted, row.available(), "USD available");
    add(accepted, row.spent(), "USD spent");
    return accepted;
  }

  /**
   * What the row says of the project. What UN INFO does not know (shares, markers, provisions, who
   * leads it once it is ours) stays as our officers wrote it.
   */
  private ProjectContent content(UnInfoRow row, Optional<Project> known) {
    Optional<ProjectContent> before = known.map(Project::content);
    Region region = offices.regionOf(row.countries());
    return new ProjectContent(
        before.map(ProjectContent::code).orElse("UNINFO-" + row.key()),
        Texts.english(title(row)),
        row.description() == null ? null : Texts.english(row.description()),
        Origin.PLAN_GENERATED,
        region,
        row.countries(),
        before.map(ProjectContent::unit).orElse(offices.regions().get(region).unit()),
        money(row.required()),
        before.map(ProjectContent::provisions).orElse(List.of()),
        row.startsOn(),
        row.endsOn(),
        before.map(ProjectContent::subprogrammeShares).orElse(List.of()),
        row.sdgTargets().isEmpty()
            ? before.map(ProjectContent::sdgTargets).orElse(List.of())
            : row.sdgTargets(),
        before.map(ProjectContent::markers).orElse(List.of()),
        List.of(),
        before.map(ProjectContent::partners).orElse(List.of()),
        before.map(ProjectContent::logicalFramework).orElse(List.of()));
  }

  /** A title is one line, whatever the cell looks like. */
  private static String title(UnInfoRow row) {
    return row.name() == null
        ? "UN INFO sub-output " + row.key()
        : BLANKS.matcher(row.name()).replaceAll(" ");
  }

  private static BigDecimal usd(CsvRow row, String column) {
    BigDecimal amount = row.decimal(column);
    if (amount == null) {
      return null;
    }
    if (amount.stripTrailingZeros().scale() > 2) {
      row.refuse(column, "has more than two decimals");
      return null;
    }
    return amount.setScale(2);
  }

  private static Money money(BigDecimal usd) {
    return usd == null ? null : Money.usd(usd);
  }

  private static void add(RowOutcome outcome, BigDecimal amount, String total) {
    if (amount != null) {
      outcome.adding(amount, total);
    }
  }

  private static List<String> parts(String cell) {
    List<String> parts = new ArrayList<>();
    if (cell != null) {
      SEPARATORS.splitAsStream(cell).filter(part -> !part.isEmpty()).forEach(parts::add);
    }
    return parts;
  }
}
