package org.unhabitat.baraza.projectreview.submission;

/**
 * A question as it was asked: of that edition of the checklist, in those words.
 *
 * @param checklist code of the checklist
 * @param edition of the checklist
 * @param number of the question
 * @param text what was asked
 */
record AskedQuestion(String checklist, int edition, int number, String text) {}
