package org.unhabitat.baraza.governance.resolution;

import java.util.List;
import org.unhabitat.baraza.governance.outcome.ParagraphKind;

/**
 * A paragraph as it was found in a text.
 *
 * @param number as a person would number it, e.g. {@code 3(a)(i)}; empty where it has none
 * @param kind what it is
 * @param leadVerb the verb it opens with, in lower case, e.g. {@code requests}; empty where none
 * @param addressee whom it speaks of first; empty where nobody is named
 * @param text without its number
 * @param symbols what it cites, as written
 */
record ReadParagraph(
    String number,
    ParagraphKind kind,
    String leadVerb,
    String addressee,
    String text,
    List<String> symbols) {}
