package org.unhabitat.baraza.governance.outcome;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.paging.Filters;

/** {@code @BeanParam}: which of the paragraphs that everybody may read are wanted. */
public class ParagraphSearch {
  private static final String FOLLOWED_UP =
      "exists (select 1 from FollowUp f where f.paragraph = e and ";

  /** The words that are too short for an index of trigrams; they have one of their own. */
  private static final Pattern SHORT_CHINESE = Pattern.compile("[\\u3400-\\u9fff]{1,2}");

  private static final String HOLDS_CHINESE =
      "function('holds_han' as Boolean, e.texts, :word) = true";

  @RestQuery
  @Parameter(description = "Words of the text, in any of the six languages")
  String q;

  @RestQuery
  @Parameter(description = "Code of the body")
  String body;

  @RestQuery
  @Parameter(description = "Reference of the session")
  String meeting;

  @RestQuery
  @Parameter(description = "Reference of the resolution")
  String resolution;

  @RestQuery ParagraphKind kind;

  @RestQuery
  @Parameter(description = "Whom it asks, e.g. `Executive Director`")
  String addressee;

  @RestQuery
  @Parameter(description = "The verb it opens with, e.g. `requests`")
  String leadVerb;

  @RestQuery
  @Parameter(description = "How far its follow-up is")
  FollowUpState status;

  @RestQuery
  @Parameter(description = "Code of the unit that follows it up")
  String leadUnit;

  @RestQuery
  @Parameter(description = "Adopted on that day or later")
  LocalDate from;

  @RestQuery
  @Parameter(description = "Adopted on that day or before")
  LocalDate to;

  Filters filters() {
    Filters filters =
        PublicWindow.open()
            .eq("outcome.body.code", body)
            .eq("outcome.meeting.reference", meeting)
            .eq("outcome.reference", resolution)
            .eq("kind", kind)
            .eq("addressee", addressee)
            .eq("leadVerb", leadVerb)
            .from("publicSince", from)
            .to("publicSince", to);
    if (status != null) {
      filters.where(FOLLOWED_UP + "f.state = :status)", Map.of("status", status));
    }
    if (leadUnit != null) {
      filters.where(FOLLOWED_UP + "f.leadUnit = :leadUnit)", Map.of("leadUnit", leadUnit));
    }
    for (String word : PublicWindow.words(q)) {
      if (SHORT_CHINESE.matcher(word).matches()) {
        filters.where(HOLDS_CHINESE, Map.of("word", word));
      } else {
        filters.contains(word, "texts");
      }
    }
    return filters;
  }
}
