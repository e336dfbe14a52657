package org.unhabitat.baraza.projectreview.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.projectreview.project.Marker;
import org.unhabitat.baraza.projectreview.project.Outcome;
import org.unhabitat.baraza.projectreview.project.Partner;
import org.unhabitat.baraza.projectreview.project.ProjectContent;
import org.unhabitat.baraza.projectreview.project.PublishedProject;
import org.unhabitat.baraza.projectreview.project.Region;
import org.unhabitat.baraza.projectreview.project.SubprogrammeShare;

/**
 * Writes projects as activities of IATI 2.03, in the order of elements that its schema asks for.
 */
final class IatiWriter {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\t\\n\\r -\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  /**
   * @param xml takes the document
   */
  IatiWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  void begin(Instant generatedAt) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("iati-activities");
    xml.writeAttribute("version", "2.03");
    xml.writeAttribute(
        "generated-datetime", generatedAt.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  void activity(PublishedProject project) throws XMLStreamException {
    ProjectContent content = project.content();
    xml.writeStartElement("iati-activity");
    language("en");
    if (content.budget() != null) {
      xml.writeAttribute("default-currency", content.budget().currency());
    }
    text("iati-identifier", IatiCodes.UN_HABITAT + "-" + content.code());
    xml.writeStartElement("reporting-org");
    xml.writeAttribute("ref", IatiCodes.UN_HABITAT);
    xml.writeAttribute("type", IatiCodes.MULTILATERAL);
    narrative("United Nations Human Settlements Programme (UN-Habitat)");
    xml.writeEndElement();
    texts("title", content.titles());
    xml.writeStartElement("description");
    xml.writeAttribute("type", "1");
    narratives(content.summary() == null ? content.titles() : content.summary());
    xml.writeEndElement();
    participants(content);
    code("other-identifier", "ref", project.reference(), "type", "A1");
    code("activity-status", "code", IatiCodes.status(project.state()));
    dates(project);
    places(content);
    sectors(content);
    for (String target : content.sdgTargets()) {
      code("tag", "code", target, "vocabulary", target.contains(".") ? "3" : "2");
    }
    for (Marker marker : content.markers()) {
      marker(marker);
    }
    budgets(content);
    for (Outcome outcome : content.logicalFramework()) {
      result("2", outcome.statement(), outcome.indicators());
      for (Outcome.Output output : outcome.outputs()) {
        result("1", output.statement(), output.indicators());
      }
    }
    xml.writeEndElement();
  }

  private void participants(ProjectContent content) throws XMLStreamException {
    xml.writeStartElement("participating-org");
    xml.writeAttribute("ref", IatiCodes.UN_HABITAT);
    xml.writeAttribute("type", IatiCodes.MULTILATERAL);
    xml.writeAttribute("role", Partner.Role.ACCOUNTABLE.iatiCode());
    narrative("UN-Habitat");
    xml.writeEndElement();
    for (Partner partner : content.partners()) {
      xml.writeStartElement("participating-org");
      if (partner.identifier() != null) {
        xml.writeAttribute("ref", partner.identifier());
      }
      xml.writeAttribute("role", partner.role().iatiCode());
      narrative(partner.name());
      xml.writeEndElement();
    }
  }

  private void dates(PublishedProject project) throws XMLStreamException {
    date("1", project.content().startsOn());
    date("2", project.implementationStartedOn());
    date("3", project.content().endsOn());
    date("4", project.operationallyClosedOn());
  }

  private void date(String type, LocalDate on) throws XMLStreamException {
    if (on != null) {
      code("activity-date", "type", type, "iso-date", on.toString());
    }
  }

  /**
   * Countries share the activity evenly; where none is named, or a pseudo-country, the region has
   * it.
   */
  private void places(ProjectContent content) throws XMLStreamException {
    List<String> countries =
        content.countries().stream().map(IatiCodes::country).filter(Objects::nonNull).toList();
    boolean isRegional = countries.size() != content.countries().size() || countries.isEmpty();
    int parts = countries.size() + (isRegional ? 1 : 0);
    BigDecimal share = WHOLE.divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN);
    BigDecimal first = WHOLE.subtract(share.multiply(BigDecimal.valueOf(parts - 1L)));
    for (int i = 0; i < countries.size(); i++) {
      code(
          "recipient-country",
          "code",
          countries.get(i),
          "percentage",
          (i == 0 ? first : share).toPlainString());
    }
    if (isRegional) {
      Region region = content.region() == null ? Region.GLOBAL : content.region();
      code(
          "recipient-region",
          "code",
          IatiCodes.region(region),
          "vocabulary",
          "1",
          "percentage",
          (countries.isEmpty() ? WHOLE : share).toPlainString());
    }
  }

  /** Urban development and management, in the purpose codes of the OECD: what all of it is. */
  private void sectors(ProjectContent content) throws XMLStreamException {
    code("sector", "vocabulary", "1", "code", "43030", "percentage", "100");
    for (SubprogrammeShare share : content.subprogrammeShares()) {
      code(
          "sector",
          "vocabulary",
          "99",
          "vocabulary-uri",
          "https://unhabitat.org/strategic-plan",
          "code",
          "SP" + share.subprogramme(),
          "percentage",
          share.percent().toPlainString());
    }
  }

  /** IATI knows gender, disability and climate; the others are ours, in our own vocabulary. */
  private void marker(Marker marker) throws XMLStreamException {
    String code =
        switch (marker.kind()) {
          case GENDER -> "1";
          case DISABILITY -> "11";
          case CLIMATE -> "6";
          case HUMAN_RIGHTS, YOUTH_AND_AGE -> null;
        };
    xml.writeStartElement("policy-marker");
    xml.writeAttribute("vocabulary", code == null ? "99" : "1");
    if (code == null) {
      xml.writeAttribute("vocabulary-uri", "https://unhabitat.org/markers");
    }
    xml.writeAttribute("code", code == null ? EnumNames.onTheWire(marker.kind()) : code);
    if (code != null) {
      // Not targeted, significant, principal: the limited extent of our scale has no place between.
      int significance = marker.score() == 3 ? 2 : marker.score() == 2 ? 1 : 0;
      xml.writeAttribute("significance", String.valueOf(significance));
    }
    narrative(marker.rationale());
    xml.writeEndElement();
  }

  private void budgets(ProjectContent content) throws XMLStreamException {
    Map<Integer, BigDecimal> byYear = new TreeMap<>();
    content
        .budgetLines()
        .forEach(line -> byYear.merge(line.year(), line.amount().amount(), BigDecimal::add));
    if (byYear.isEmpty() && content.budget() != null && content.startsOn() != null) {
      LocalDate end = content.endsOn() == null ? content.startsOn().plusYears(1) : content.endsOn();
      budget(content.startsOn(), end, content.startsOn(), content.budget().amount());
      return;
    }
    for (Map.Entry<Integer, BigDecimal> year : byYear.entrySet()) {
      LocalDate first = LocalDate.of(year.getKey(), 1, 1);
      LocalDate last = LocalDate.of(year.getKey(), 12, 31);
      LocalDate from =
          content.startsOn() != null && content.startsOn().isAfter(first)
              ? content.startsOn()
              : first;
      LocalDate to =
          content.endsOn() != null && content.endsOn().isBefore(last) ? content.endsOn() : last;
      budget(from, to, from, year.getValue());
    }
  }

  private void budget(LocalDate from, LocalDate to, LocalDate valueOn, BigDecimal amount)
      throws XMLStreamException {
    xml.writeStartElement("budget");
    xml.writeAttribute("type", "1");
    xml.writeAttribute("status", "1");
    code("period-start", "iso-date", from.toString());
    code("period-end", "iso-date", to.toString());
    xml.writeStartElement("value");
    xml.writeAttribute("value-date", valueOn.toString());
    xml.writeCharacters(amount.toPlainString());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** A result of IATI has an indicator at least, so what is not measured stays at home. */
  private void result(String type, String statement, List<Outcome.Indicator> indicators)
      throws XMLStreamException {
    if (indicators.isEmpty()) {
      return;
    }
    xml.writeStartElement("result");
    xml.writeAttribute("type", type);
    titled(statement);
    for (Outcome.Indicator indicator : indicators) {
      xml.writeStartElement("indicator");
      // Our baselines and targets are words as often as numbers.
      xml.writeAttribute("measure", "5");
      titled(indicator.code() + " " + indicator.statement());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void titled(String text) throws XMLStreamException {
    xml.writeStartElement("title");
    narrative(text);
    xml.writeEndElement();
  }

  private void texts(String element, Texts texts) throws XMLStreamException {
    xml.writeStartElement(element);
    narratives(texts);
    xml.writeEndElement();
  }

  private void narratives(Texts texts) throws XMLStreamException {
    for (Map.Entry<Language, String> text : texts.byLanguage().entrySet()) {
      xml.writeStartElement("narrative");
      language(text.getKey().code());
      characters(text.getValue());
      xml.writeEndElement();
    }
  }

  private void narrative(String text) throws XMLStreamException {
    text("narrative", text);
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    characters(text);
    xml.writeEndElement();
  }

  private void language(String code) throws XMLStreamException {
    xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", code);
  }

  /** XML has no place for control characters, also not as references. */
  private void characters(String text) throws XMLStreamException {
    xml.writeCharacters(NOT_IN_XML.matcher(text).replaceAll(" "));
  }

  /** An element that has attributes only. */
  private void code(String element, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(element);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }
}
