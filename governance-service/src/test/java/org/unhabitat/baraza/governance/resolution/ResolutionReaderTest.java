package org.unhabitat.baraza.governance.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.governance.outcome.ParagraphKind;

/** Paragraphs are found as a person would find them. */
class ResolutionReaderTest {
  private static ReadResolution read(String text) {
    return ResolutionReader.read(TextBlocks.of(text));
  }

  private static List<String> operative(ReadResolution resolution) {
    return resolution.paragraphs().stream()
        .filter(paragraph -> paragraph.kind().isOperative())
        .map(
            paragraph ->
                "%s %s %s"
                    .formatted(paragraph.number(), paragraph.leadVerb(), paragraph.addressee())
                    .strip())
        .toList();
  }

  private static long count(ReadResolution resolution, ParagraphKind kind) {
    return resolution.paragraphs().stream().filter(paragraph -> paragraph.kind() == kind).count();
  }

  @Test
  void theCoverSaysNumberTitleOrganAndDay() {
    ReadResolution read =
        read(
            """
            HSP/HA.9/Res.3
            Resolution adopted by the United Nations Habitat Assembly on 9 June 2023
            9/3. Clean water for everybody
            The United Nations Habitat Assembly,
            Recalling its resolution 9/1,
            1. Requests the Executive Director to report on it.
            """);
    assertEquals("HSP/HA.9/Res.3", read.symbol());
    assertEquals("9", read.series());
    assertEquals(3, read.serial());
    assertEquals("Clean water for everybody", read.title());
    assertEquals("United Nations Habitat Assembly", read.organ());
    assertEquals(LocalDate.of(2023, 6, 9), read.adoptedOn());
    assertEquals(List.of("1 requests Executive Director"), operative(read));
  }

  @Test
  void whereNothingIsNumberedTheOpeningTellsAndParagraphsAreCounted() {
    ReadResolution read =
        read(
            """
            The United Nations Habitat Assembly,
            Recalling the New Urban Agenda,
            Deeply concerned about the housing crisis,
            Aware that more is needed,
            Urges Member States to act;
            Also requests the Executive Director:
            (a) To draft guidelines;
            (b) To consult on them;
            Strongly encourages all Governments to join;
            In this regard, invites member States to contribute;
            Decides to remain seized of the matter.
            5th plenary meeting
            31 May 2019
            """);
    assertEquals(
        List.of(
            "1 urges Member States",
            "2 requests Executive Director",
            "2(a)",
            "2(b)",
            "3 encourages Governments",
            "4 invites Member States",
            "5 decides"),
        operative(read));
    assertEquals(3, count(read, ParagraphKind.PREAMBULAR));
    assertEquals(0, count(read, ParagraphKind.HEADING));
  }

  @Test
  void partsAreNestedAndTheNinthLetterIsNoRomanNumber() {
    ReadResolution read =
        read(
            """
            The Executive Board,
            1. Requests the Executive Director:
            (a) To prepare:
            (i) A plan;
            (ii) A budget;
            (b) To report:
            (i) In writing;
            (ii) In person;
            (iii) In time;
            2. Approves the following:
            (a) A; (b) is no new line;
            (c) C;
            (d) D;
            (e) E;
            (f) F;
            (g) G;
            (h) H;
            (i) I;
            (j) J.
            """);
    assertEquals(
        List.of(
            "1",
            "1(a)",
            "1(a)(i)",
            "1(a)(ii)",
            "1(b)",
            "1(b)(i)",
            "1(b)(ii)",
            "1(b)(iii)",
            "2",
            "2(a)",
            "2(c)",
            "2(d)",
            "2(e)",
            "2(f)",
            "2(g)",
            "2(h)",
            "2(i)",
            "2(j)"),
        read.paragraphs().stream().map(ReadParagraph::number).toList());
  }

  @Test
  void twoLabelsInOneLineAreOneParagraph() {
    ReadResolution read =
        read(
            """
            The Executive Board,
            1. (a) (i) Approves the plan;
            (ii) Takes note of the budget;
            (b) Requests the Executive Director to go on.
            """);
    assertEquals(
        List.of("1(a)(i) approves", "1(a)(ii) takes", "1(b) requests Executive Director"),
        operative(read));
  }

  @Test
  void anAnnexIsNoneOfTheResolution() {
    ReadResolution read =
        read(
            """
            The General Assembly,
            Recalling its resolution 71/256,
            1. Endorses the Agenda, as contained in the annex to the present resolution;
            2. Decides to review it.
            68th plenary meeting
            23 December 2016
            Annex
            New Urban Agenda
            1. We, Heads of State and Government, have gathered in Quito.
            2. Requests are many.
            Annex II
            More
            """);
    assertEquals(List.of("1 endorses", "2 decides"), operative(read));
    assertEquals(2, read.annexes().size());
    assertTrue(read.annexes().get(0).contains("Heads of State"));
  }

  @Test
  void whatAParagraphAmendsIsQuotedAndBelongsToIt() {
    ReadResolution read =
        read(
            """
            The Executive Board,
            1. Decides to replace paragraphs 2 and 3 of its decision 2021/4 with the following:
            “2. Requests the Executive Director to report yearly;
            “3. Decides to review the report.”;
            2. Decides that rule 4 shall read: “The Board meets twice.”;
            2 bis. Urges Member States to comply;
            [3. Requests the Executive Director to publish the rules.]
            """);
    assertEquals(
        List.of(
            "1 decides", "2 decides", "2 bis urges Member States", "3 requests Executive Director"),
        operative(read));
    assertTrue(read.paragraphs().get(0).text().contains("report yearly"));
  }

  @Test
  void draftNumbersOfNegotiationsAreRead() {
    ReadResolution read =
        read(
            """
            The United Nations Habitat Assembly,
            PP1. Recalling the New Urban Agenda,
            PP1 bis. Noting the report,
            OP1. Requests the Executive Director to act;
            OP1 bis. Invites Governments to help;
            OP2. Decides to go on.
            """);
    assertEquals(
        List.of("1 requests Executive Director", "1 bis invites Governments", "2 decides"),
        operative(read));
    assertEquals(2, count(read, ParagraphKind.PREAMBULAR));
  }

  @Test
  void linesBrokenAtTheMarginArePutTogether() {
    ReadResolution read =
        read(
            """
            The United Nations Habitat Assembly,
            Recalling General Assembly resolution 69/313 of 27 July 2015 endorsing the Addis
            Ababa Action Agenda and its affirmation of a strong political commitment to
            addressing the challenge of financing,
            1. Requests the Executive Director of the United Nations Human Settlements
            Programme (UN-Habitat) to implement, in consultation with the Executive Board of
            UN-Habitat, a system for tracking the status of resolutions;

            2/3
            23-11111
            2. Also requests the Executive Director to continue to report regularly on the status
            of the implementation of resolutions to the appropriate
            bodies for review and action as needed.
            """);
    assertEquals(
        List.of("1 requests Executive Director", "2 requests Executive Director"), operative(read));
    assertEquals(1, count(read, ParagraphKind.PREAMBULAR));
    assertTrue(read.paragraphs().get(2).text().endsWith("as needed."));
  }

  @Test
  void headingsStandBetweenParagraphs() {
    ReadResolution read =
        read(
            """
            The General Assembly,
            Recalling its resolution 72/226,
            I
            Governance of the Programme
            1. Welcomes the report;
            II
            Funding
            2. Invites Governments to contribute.
            """);
    assertEquals(
        List.of(
            ParagraphKind.PREAMBULAR,
            ParagraphKind.HEADING,
            ParagraphKind.HEADING,
            ParagraphKind.OPERATIVE,
            ParagraphKind.HEADING,
            ParagraphKind.HEADING,
            ParagraphKind.OPERATIVE),
        read.paragraphs().stream().map(ReadParagraph::kind).toList());
  }

  @Test
  void aTextThatIsNoResolutionHasNoOperativeParagraph() {
    assertEquals(List.of(), operative(read("Dear colleagues,\nplease find the minutes below.\n")));
    assertEquals(List.of(), operative(read("")));
  }
}
