package org.unhabitat.baraza.hr.learning;

import java.time.LocalDate;
import org.unhabitat.baraza.kit.texts.Language;

/**
 * What somebody has learnt, as a person or a file says.
 *
 * @param certificate its number, where there is one
 * @param credit null for the course itself
 * @param source the system that says so; null for an entry by hand
 */
record Learnt(
    LocalDate on,
    Language language,
    String certificate,
    RecordCompletion.Credit credit,
    String source) {}
