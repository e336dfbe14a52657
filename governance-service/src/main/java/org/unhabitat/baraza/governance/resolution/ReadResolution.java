package org.unhabitat.baraza.governance.resolution;

import java.time.LocalDate;
import java.util.List;

/**
 * A resolution or decision as it was found in a text. What the text does not say is null.
 *
 * @param symbol its own symbol, e.g. {@code HSP/HA.2/Res.10}
 * @param series what its number counts within: a session or a year, e.g. {@code 2}
 * @param serial its number in the series, e.g. {@code 10}
 * @param title its title
 * @param organ who adopted it, in the words of the text
 * @param adoptedOn when
 * @param paragraphs in the order of the text
 * @param annexes each annex as a text; its paragraphs are none of the resolution's
 * @param doubts what a person should look at before confirming
 */
record ReadResolution(
    String symbol,
    String series,
    Integer serial,
    String title,
    String organ,
    LocalDate adoptedOn,
    List<ReadParagraph> paragraphs,
    List<String> annexes,
    List<String> doubts) {}
