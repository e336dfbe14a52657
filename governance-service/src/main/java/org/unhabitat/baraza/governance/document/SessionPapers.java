package org.unhabitat.baraza.governance.document;

import java.util.List;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * All that the pack of a session is made of, as one reader may see it.
 *
 * @param reference of the session
 * @param titles of the session
 * @param body its names
 * @param language of the table of contents
 * @param items in the order of the agenda, behind them the papers that belong to none
 */
record SessionPapers(
    String reference, Texts titles, Texts body, Language language, List<Item> items) {
  /**
   * The papers of an agenda item.
   *
   * @param number of the item; null for papers without one
   * @param titles of the item; null for papers without one
   */
  record Item(String number, Texts titles, List<SessionPaper> papers) {}
}
