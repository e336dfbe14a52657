package org.unhabitat.baraza.console.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages say, in English; in Chinese in {@code messages/msg_zh.properties}. Templates know
 * it as {@code msg}.
 */
@MessageBundle
public interface Messages {
  @Message("Skip to the content")
  String skip();

  @Message("Main")
  String menu();

  @Message("Language")
  String language();

  @Message("Figures")
  String figures();

  @Message("Annual report")
  String annualReport();

  @Message("{name}, {year}")
  String figureOf(String name, int year);

  @Message("Annual report {year}")
  String reportOf(int year);

  @Message("Signed in as {name}")
  String signedInAs(String name);

  @Message("Sign out")
  String signOut();

  @Message("You are signed out")
  String signedOut();

  @Message("Sign in again")
  String signInAgain();

  @Message("Where this belongs")
  String trail();

  @Message("Year")
  String year();

  @Message("Show")
  String show();

  @Message("Internal management in figures, {year}")
  String inFigures(int year);

  @Message(
      "Every figure is counted from records. Choose one to see its definition and its records.")
  String everyFigure();

  @Message("Read the annual report on {year}")
  String readReport(int year);

  @Message("Draft, generated from the records as they stood on {date}.")
  String draft(String date);

  @Message("Contents")
  String contents();

  @Message("Annex: all figures of {year} beside those of {before}")
  String annex(int year, int before);

  @Message("Figure")
  String figure();

  @Message("Definition")
  String definition();

  @Message("Paragraph")
  String paragraphColumn();

  @Message("{numerator} of {denominator}")
  String outOf(String numerator, String denominator);

  @Message("How it comes about")
  String ratio();

  @Message("As of")
  String asOf();

  @Message("Paragraph of the report")
  String paragraphOfReport();

  @Message("Note")
  String note();

  @Message("The records behind the figure")
  String recordsBehind();

  @Message("There is no record behind this figure.")
  String noRecords();

  @Message("Record")
  String record();

  @Message("What")
  String what();

  @Message("About")
  String about();

  @Message("Happened on")
  String happenedOn();

  @Message("Counts on")
  String countsOn();

  @Message("More records")
  String moreRecords();

  @Message("Version {version}")
  String version(long version);

  @Message("What you may do")
  String mayDo();

  @Message("Open to you")
  String openToYou();

  @Message("History")
  String history();

  @Message("by {actor}")
  String by(String actor);

  @Message("Reason:")
  String reason();

  @Message("What has changed")
  String whatChanged();

  @Message("Field")
  String field();

  @Message("Before")
  String before();

  @Message("After")
  String after();

  @Message("The record in the API, for programs:")
  String inApi();

  @Message("This cannot be shown")
  String notShown();

  @Message("Something in the address is not valid.")
  String notValid();

  @Message("Your session has ended. Sign out and in again.")
  String sessionEnded();

  @Message("Your roles do not let you see this.")
  String notAllowed();

  @Message("There is no such page or record, or it is not for you to see.")
  String notFound();

  @Message("The part of the suite that knows this does not answer. Try again in a while.")
  String noAnswer();

  @Message("Back to the figures")
  String backToFigures();

  @Message("Governing bodies")
  String governingBodies();

  @Message("What became of each paragraph")
  String followUpMatrix();

  @Message("Status")
  String status();

  @Message("All")
  String allOfThem();

  @Message("Text")
  String text();

  @Message("Lead unit")
  String leadUnit();

  @Message("Due")
  String due();

  @Message("overdue")
  String overdue();

  @Message("There is nothing to follow up.")
  String nothingToFollowUp();

  @Message("Sessions")
  String sessions();

  @Message("Session")
  String session();

  @Message("Opens on")
  String opens();

  @Message("No session is planned or was held.")
  String noSessions();

  @Message("Agenda")
  String agenda();

  @Message("Item")
  String item();

  @Message("Title")
  String title();

  @Message("There is no agenda yet.")
  String noAgenda();

  @Message("Documents")
  String documents();

  @Message("Document")
  String document();

  @Message("Submitted")
  String submitted();

  @Message("Issued")
  String issued();

  @Message("No document is planned.")
  String noDocuments();

  @Message("Outcomes")
  String outcomes();

  @Message("Outcome")
  String outcome();

  @Message("Nothing was put before the session.")
  String noOutcomes();

  @Message("due by {date}")
  String dueBy(String date);

  @Message("What became of resolutions")
  String window();

  @Message(
      "What the governing bodies adopted, who acts on it, by when, and what was done. Open to everybody.")
  String aboutWindow();

  @Message("Words")
  String words();

  @Message("Governing body")
  String governingBody();

  @Message("Search")
  String search();

  @Message("Paragraphs")
  String paragraphs();

  @Message("All that was found:")
  String wholeResult();

  @Message("Who acts")
  String whoActs();

  @Message("No adopted paragraph answers to that.")
  String noParagraphs();

  @Message("Superseded by")
  String supersededBy();

  @Message("Language of the texts")
  String languageOfTexts();

  @Message("Status report (PDF)")
  String statusReport();

  @Message("Session pack (PDF)")
  String sessionPack();

  @Message("No document is issued.")
  String nothingIssued();

  @Message("Nothing is adopted.")
  String nothingAdopted();
}
