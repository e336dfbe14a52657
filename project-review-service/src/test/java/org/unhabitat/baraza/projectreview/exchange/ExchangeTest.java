package org.unhabitat.baraza.projectreview.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.unhabitat.baraza.projectreview.Review.PROJECTS;
import static org.unhabitat.baraza.projectreview.Review.approved;
import static org.unhabitat.baraza.projectreview.Review.asNobody;
import static org.unhabitat.baraza.projectreview.Review.asOfficer;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.command;
import static org.unhabitat.baraza.projectreview.Review.inImplementation;
import static org.unhabitat.baraza.projectreview.Review.projectDocument;
import static org.unhabitat.baraza.projectreview.Review.read;
import static org.unhabitat.baraza.projectreview.Review.unique;
import static org.unhabitat.baraza.projectreview.Review.with;
import static org.unhabitat.baraza.projectreview.Review.without;

import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.Tokens;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Exchange by IATI 2.03, and the flows of the Financial Tracking Service. */
@QuarkusTest
class ExchangeTest {
  private static final String IMPORTS = "/api/project-review/v1/imports";
  private static final String ACTIVITIES = "/api/project-review/v1/activities";
  private static final String FLOWS = "/api/project-review/v1/financial-flows";
  private static final String PUBLISHED = "/api/project-review/v1/iati-activities";
  private static final Path DATA =
      Path.of(System.getProperty("baraza.root"), "../shared/data/iati");

  /**
   * Megabytes of memory that a larger file may take beyond a smaller one: what the JVM does beside.
   */
  private static final long MOST_MORE = 30;

  @TempDir Path folder;

  @Test
  void whatGoesOutIsValidAndComingBackChangesNothingOfOurs() throws Exception {
    String project = approved(projectDocument("Exchanged streets"));
    everyKindOfProject();
    String code = read(PROJECTS, project).extract().path("code");
    long version = read(PROJECTS, project).extract().jsonPath().getLong("version");
    String document = asStaff().get(PUBLISHED).then().statusCode(200).extract().asString();
    assertTrue(document.contains("<iati-identifier>XM-DAC-41120-" + code));
    requireValid(document);
    requireCodes(document);

    imported(document).body("rejected", equalTo(0));
    imported(document).body("accepted", equalTo(0)).body("rejected", equalTo(0));
    asStaff()
        .get(ACTIVITIES + "?project=" + project)
        .then()
        .body("items.reference", equalTo(List.of("XM-DAC-41120-" + code)));
    String other = document.replace("Exchanged streets", "Another title");
    imported(other)
        .body("rejected", equalTo(0))
        .body(
            "lines.findAll { it.level == 'warning' }.detail",
            hasItem("says Another title; ours stays Exchanged streets"));
    read(PROJECTS, project)
        .body("titles.en", equalTo("Exchanged streets"))
        .body("version", equalTo((int) version));
    String id = asStaff().get(ACTIVITIES + "?project=" + project).path("items[0].id");
    PublishedEvents.await("project-review.activity.events.v1", id, "imported");
    PublishedEvents.await("project-review.activity.events.v1", id, "reported");
    asStaff()
        .get(ACTIVITIES + "/" + id + "/history")
        .then()
        .body("action", equalTo(List.of("imported", "reported")));
    asNobody().get(PUBLISHED).then().statusCode(401);
  }

  @Test
  void activitiesOfOthersComeInWithTheirFlows() {
    String identifier = unique("XM-DAC-5-1-");
    String document =
        document(
            activity(
                identifier,
                """
                <transaction ref="t1"><transaction-type code="13"/>
                <transaction-date iso-date="2021-02-01"/>
                <value value-date="2021-02-01">1000.00</value></transaction>
                """));
    imported(document)
        .body("accepted", equalTo(1))
        .body("totals.EUR", equalTo("1000.00"))
        .body("warnings", equalTo(0));
    String flow =
        asStaff()
            .get(FLOWS + "?activity=" + identifier)
            .then()
            .body("items.kind", equalTo(List.of("incoming-pledge")))
            .extract()
            .path("items[0].id");
    imported(document.replace("code=\"13\"", "code=\"11\"")).body("accepted", equalTo(1));
    asStaff()
        .get(FLOWS + "/" + flow)
        .then()
        .body("kind", equalTo("incoming-commitment"))
        .body("version", equalTo(2));
    asStaff()
        .get(FLOWS + "/" + flow + "/history")
        .then()
        .body("action", equalTo(List.of("recorded", "reported")));
    PublishedEvents.await("project-review.financial-flow.events.v1", flow, "recorded");
    PublishedEvents.await("project-review.financial-flow.events.v1", flow, "reported");
  }

  @Test
  void everythingThatIsWrongWithAnActivityIsNamed() {
    String document =
        document(
            """
            <iati-activity>
              <iati-identifier>X</iati-identifier>
              <title><narrative>x</narrative></title>
              <participating-org role="7"><narrative>x</narrative></participating-org>
              <activity-status code="9"/>
              <activity-date type="1" iso-date="soon"/>
              <transaction><transaction-type code="77"/><value value-date="2021-01-01">x</value></transaction>
            </iati-activity>
            """);
    imported(document)
        .body("state", equalTo("rejected"))
        .body("accepted", equalTo(0))
        .body(
            "lines.pointer",
            hasItems(
                "/participating-org/@role",
                "/activity-status/@code",
                "/activity-date/@iso-date",
                "/transaction/0/transaction-type/@code",
                "/transaction/0/transaction-date",
                "/transaction/0/value",
                "/reporting-org",
                "/description"));
    imported("<something/>").body("state", equalTo("rejected"));
    imported("<iati-activities version=\"1.05\"/>").body("state", equalTo("rejected"));
    imported("<iati-activities version=\"2.03\">").body("state", equalTo("rejected"));
    asStaff().body(document).post(IMPORTS + "?layout=iati-activities").then().statusCode(403);
  }

  @Test
  void aFileThreeTimesAsLargeTakesNoMoreMemory() throws Exception {
    Large small = previewed(10, 100);
    Large large = previewed(30, 100);
    assertTrue(large.memory() < small.memory() + MOST_MORE, small + ", then " + large);
  }

  /** Some minutes long: {@code -Dbaraza.large-imports=true}. */
  @Test
  @EnabledIfSystemProperty(named = "baraza.large-imports", matches = "true")
  void aHundredMegabytesComeInInFlatMemory() throws Exception {
    Large small = previewed(10, 100);
    Large checked = previewed(105, 100);
    Large ordinary = imported(105, 5);
    System.out.printf("%s; %s; %s%n", small, checked, ordinary);
    assertTrue(checked.memory() < small.memory() + MOST_MORE, checked.toString());
    assertTrue(ordinary.memory() < small.memory() + MOST_MORE, ordinary.toString());
  }

  /**
   * A large file that came in.
   *
   * @param activities in it
   * @param megabytes of the file
   * @param memory megabytes in use at most, after everything else was thrown away
   * @param seconds how long it took
   */
  private record Large(int activities, long megabytes, long memory, long seconds) {}

  private Large previewed(int megabytes, int kilobytes) throws Exception {
    return imported(megabytes, kilobytes, "preview=true");
  }

  private Large imported(int megabytes, int kilobytes) throws Exception {
    return imported(megabytes, kilobytes, "mode=accepted-rows");
  }

  private Large imported(int megabytes, int kilobytes, String how) throws Exception {
    Path file = folder.resolve("large.xml");
    int activities = megabytes * 1000 / kilobytes;
    writeLarge(file, activities, kilobytes);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d%s?layout=iati-activities&%s"
                        .formatted(io.restassured.RestAssured.port, IMPORTS, how)))
            .header(
                "Authorization", "Bearer " + Tokens.of("juma", Role.STAFF, Role.PROJECT_OFFICER))
            .header("Content-Type", "application/xml")
            .POST(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    long began = System.nanoTime();
    Future<HttpResponse<String>> answer =
        HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
    long most = 0;
    while (!answer.isDone()) {
      most = Math.max(most, used());
      try {
        answer.get(1, TimeUnit.SECONDS);
      } catch (java.util.concurrent.TimeoutException goesOn) {
        // The memory is looked at once a second.
      }
    }
    HttpResponse<String> report = answer.get();
    assertEquals(201, report.statusCode(), report.body());
    assertTrue(report.body().contains("\"accepted\":" + activities), report.body());
    return new Large(
        activities,
        Files.size(file) / 1_000_000,
        most / 1_000_000,
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
  }

  /** What is in use after everything else was thrown away. */
  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void writeLarge(Path file, int activities, int kilobytes) throws IOException {
    String words = "A long description of the works in the city. ".repeat(kilobytes * 1000 / 45);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("<iati-activities version=\"2.03\">\n");
      for (int i = 0; i < activities; i++) {
        out.write(activity("LARGE-" + i, "").replace("Something is done.", words));
        out.write('\n');
      }
      out.write("</iati-activities>");
    }
  }

  @Test
  void flowsOfTheFinancialTrackingServiceComeInWithTheWarningsTheyDeserve() throws IOException {
    Path file = DATA.resolve("ocha-haiti2010-transactions.csv");
    assumeTrue(Files.exists(file), "the data is not on this machine");
    byte[] flows = Files.readAllBytes(file);
    flows(flows)
        .body("state", equalTo("done"))
        .body("rows", equalTo(166))
        .body("duplicates", equalTo(1))
        .body("accepted", equalTo(165))
        .body("rejected", equalTo(0))
        .body("totals.size()", equalTo(9))
        .body("lines.findAll { it.level == 'warning' }.pointer", hasItem("/transaction_date"));
    flows(flows).body("accepted", equalTo(0)).body("duplicates", equalTo(166));
    asStaff().get(FLOWS + "?source=ocha-fts&count=true").then().body("count.value", equalTo(165));
  }

  @Test
  void aPledgeBecomesACommitmentAndAPayment() {
    String ref = unique("t");
    flows(ocha(ref, "20", "Pledge", "")).body("accepted", equalTo(1)).body("warnings", equalTo(1));
    flows(ocha(ref, "30", "Commitment", "2021-02-02"))
        .body("accepted", equalTo(1))
        .body("warnings", equalTo(0));
    flows(ocha(ref, "40", "Paid contribution", "2021-03-02")).body("accepted", equalTo(1));
    asStaff()
        .get(FLOWS + "?activity=activity-" + ref)
        .then()
        .body("items.kind", equalTo(List.of("incoming-funds")));
    flows(ocha(ref, "20", "Pledge", "2021-02-02"))
        .body("lines.detail", hasItem("goes back from incoming-funds to incoming-pledge"));
    flows(ocha(unique("t"), "99", "Unknown", "2021-02-02")).body("rejected", equalTo(1));
  }

  private static byte[] ocha(String ref, String code, String status, String day) {
    return """
        activity_id,transaction_ref,flow,status_code,status,amount,currency,value_date,transaction_date,provider
        activity-%s,%s,incoming,%s,%s,1000,NOK,2021-02-01,%s,Norway
        """
        .formatted(ref, ref, code, status, day)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static io.restassured.response.ValidatableResponse flows(byte[] file) {
    return asOfficer()
        .contentType("text/csv")
        .body(file)
        .post(IMPORTS + "?layout=ocha-transactions&mode=accepted-rows")
        .then()
        .statusCode(201);
  }

  private static io.restassured.response.ValidatableResponse imported(String document) {
    return asOfficer()
        .contentType("application/xml")
        .body(document.getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS + "?layout=iati-activities")
        .then()
        .statusCode(201);
  }

  private static String document(String activities) {
    return "<iati-activities version=\"2.03\">" + activities + "</iati-activities>";
  }

  private static String activity(String identifier, String transactions) {
    return """
        <iati-activity default-currency="EUR"><iati-identifier>%s</iati-identifier>\
        <reporting-org ref="XM-DAC-5" type="10"><narrative>Ministry</narrative></reporting-org>\
        <title><narrative>Works</narrative></title>\
        <description><narrative>Something is done.</narrative></description>\
        <participating-org role="4"><narrative>City</narrative></participating-org>\
        <activity-status code="2"/><activity-date type="1" iso-date="2021-01-01"/>\
        <recipient-country code="KE"/>%s</iati-activity>"""
        .formatted(identifier, transactions);
  }

  private static void requireValid(String document) throws Exception {
    Path schema = DATA.resolve("iati-activities-schema.xsd");
    assumeTrue(Files.exists(schema), "the official schema is not on this machine");
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory
        .newSchema(new StreamSource(schema.toUri().normalize().toString()))
        .newValidator()
        .validate(new StreamSource(new StringReader(document)));
  }

  /** Projects of every region, state and marker, of pseudo-countries, with and without partners. */
  private static void everyKindOfProject() {
    for (String region :
        List.of(
            "africa",
            "arab-states",
            "asia-and-the-pacific",
            "latin-america-and-the-caribbean",
            "europe-and-north-america",
            "global")) {
      Map<String, Object> project =
          with(projectDocument("Region & <" + region + ">"), "region", region);
      project.put("countries", region.equals("global") ? List.of() : List.of("XAA", "KEN", "BRA"));
      project.put(
          "partners",
          List.of("funding", "accountable", "extending", "implementing").stream()
              .map(role -> Map.of("name", "Partner", "role", role))
              .toList());
      approved(project);
    }
    Map<String, Object> minimal =
        without(without(projectDocument("Minimal"), "partners"), "region");
    String closed = inImplementation(minimal, "2021-04-01");
    command(asOfficer(), PROJECTS, closed, "close-operationally", null).then().statusCode(200);
    command(asOfficer(), PROJECTS, closed, "close-financially", null).then().statusCode(200);
    command(
            asOfficer(),
            PROJECTS,
            inImplementation("2021-04-01"),
            "close-operationally",
            Map.of("on", "2021-05-01"))
        .then()
        .statusCode(200);
    command(
            asOfficer(),
            PROJECTS,
            approved(projectDocument("Dropped")),
            "drop",
            Map.of("reason", "x"))
        .then()
        .statusCode(200);
  }

  /** Every code that the document uses is in its list, by the mapping that IATI publishes. */
  private static void requireCodes(String document) throws Exception {
    Path lists = DATA.resolve("iati-codelists.csv");
    Path mapping = DATA.resolve("codelist-mapping.xml");
    assumeTrue(
        Files.exists(lists) && Files.exists(mapping), "the code lists are not on this machine");
    Map<String, Set<String>> codes = new TreeMap<>();
    try (Stream<String> rows = Files.lines(lists)) {
      rows.map(row -> row.split(",", 4))
          .filter(row -> row.length == 4)
          .forEach(row -> codes.computeIfAbsent(row[0], list -> new HashSet<>()).add(row[2]));
    }
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    Document activities = builder.parse(new InputSource(new StringReader(document)));
    XPath xpath = XPathFactory.newInstance().newXPath();
    NodeList mappings = builder.parse(mapping.toFile()).getElementsByTagName("mapping");
    List<String> unknown = new ArrayList<>();
    int checked = 0;
    for (int i = 0; i < mappings.getLength(); i++) {
      Element mapped = (Element) mappings.item(i);
      Set<String> list =
          codes.get(
              ((Element) mapped.getElementsByTagName("codelist").item(0)).getAttribute("ref"));
      String path = mapped.getElementsByTagName("path").item(0).getTextContent();
      NodeList conditions = mapped.getElementsByTagName("condition");
      if (conditions.getLength() > 0) {
        int last = path.lastIndexOf('/');
        path =
            "%s[%s]%s"
                .formatted(
                    path.substring(0, last),
                    conditions.item(0).getTextContent(),
                    path.substring(last));
      }
      NodeList used = (NodeList) xpath.evaluate(path, activities, XPathConstants.NODESET);
      for (int j = 0; list != null && j < used.getLength(); j++) {
        String code = used.item(j).getNodeValue();
        checked++;
        if (!list.contains(code)) {
          unknown.add(path + " " + code);
        }
      }
    }
    assertEquals(List.of(), unknown.stream().distinct().toList());
    assertTrue(checked > 100, "only " + checked + " codes were held against a list");
  }
}
