package org.unhabitat.baraza.governance.outcome;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.paging.Filters;

/** {@code @BeanParam}: which of the outcomes that everybody may read are wanted. */
public class ResolutionSearch {
  @RestQuery
  @Parameter(description = "Code of the body")
  String body;

  @RestQuery
  @Parameter(description = "Reference of the session")
  String meeting;

  @RestQuery OutcomeKind kind;

  @RestQuery
  @Parameter(description = "Adopted on that day or later")
  LocalDate from;

  @RestQuery
  @Parameter(description = "Adopted on that day or before")
  LocalDate to;

  @RestQuery
  @Parameter(description = "Words of the title, in any of the six languages")
  String q;

  Filters filters() {
    Filters filters =
        PublicWindow.open()
            .eq("body.code", body)
            .eq("meeting.reference", meeting)
            .eq("kind", kind)
            .from("publicSince", from)
            .to("publicSince", to);
    PublicWindow.words(q).forEach(word -> filters.contains(word, "titles"));
    return filters;
  }
}
