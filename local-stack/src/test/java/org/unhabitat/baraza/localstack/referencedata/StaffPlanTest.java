package org.unhabitat.baraza.localstack.referencedata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.localstack.referencedata.StaffPlan.Member;

class StaffPlanTest {
  private final StaffPlan plan = Staff.plan();

  @Test
  void threeOfThreeHundredHaveNotTakenTheCourseAtTheEndOf2021() throws IOException {
    assertEquals(297, holdingTheCourse(LocalDate.of(2021, 12, 31)));
    assertEquals(300, inService(LocalDate.of(2021, 12, 31)).size());
  }

  @Test
  void fourteenOfTwoHundredAndEightyHaveNotTakenTheCourseAtTheEndOf2020() throws IOException {
    assertEquals(266, holdingTheCourse(LocalDate.of(2020, 12, 31)));
    assertEquals(280, inService(LocalDate.of(2020, 12, 31)).size());
  }

  @Test
  void everyMasterDataRecordKeepsTheContract() throws IOException {
    assertValid("staff-member", new Staff(plan).states());
    assertValid("organisation-unit", new ReferenceFile("organisation-units.yaml").tree());
    assertValid("business-partner", new ReferenceFile("business-partners.yaml").tree());
  }

  private static void assertValid(String record, Iterable<JsonNode> states) throws IOException {
    Path contract =
        Path.of(System.getProperty("baraza.root"))
            .resolve("contracts/events/erp/" + record + "/updated.schema.json");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(contract), InputFormat.JSON);
    for (JsonNode state : states) {
      assertEquals(List.of(), schema.validate(state.toString(), InputFormat.JSON));
    }
  }

  private long holdingTheCourse(LocalDate day) throws IOException {
    return inService(day).stream()
        .filter(member -> member.completedOn() != null && !member.completedOn().isAfter(day))
        .count();
  }

  /** The members of the plan, and those whom the ERP simulator knows by itself. */
  private List<Member> inService(LocalDate day) throws IOException {
    List<Member> members = new ArrayList<>(plan.members());
    ObjectMapper yaml = new YAMLMapper();
    try (InputStream others = StaffPlanTest.class.getResourceAsStream("/erp/staff-members.yaml")) {
      for (JsonNode other : yaml.readTree(others)) {
        LocalDate enteredOn = LocalDate.parse(other.path("entryOnDuty").asText());
        members.add(
            new Member(0, enteredOn, null, enteredOn.plusDays(plan.othersCompletedAfterDays())));
      }
    }
    return members.stream()
        .filter(member -> !member.enteredOn().isAfter(day))
        .filter(member -> member.leftOn() == null || !member.leftOn().isBefore(day))
        .toList();
  }
}
