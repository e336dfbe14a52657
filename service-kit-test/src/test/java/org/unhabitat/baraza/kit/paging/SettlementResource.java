package org.unhabitat.baraza.kit.paging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/sample/settlements")
public class SettlementResource {
  private static Listing.Builder<Settlement, Settlement.View> listing() {
    return Listing.of(Settlement.class, Settlement.View.class, Settlement.View::of)
        .fetch("country")
        .sort("reference")
        .sort("foundedOn")
        .sort("surveyedAt")
        .sort("name")
        .sort("kind")
        .sort("country", "country.code")
        .sort("budget", "budget.amount")
        .sort("decade", "extract(year from e.foundedOn) / 10", Integer.class);
  }

  static final Listing<Settlement, Settlement.View> LISTING = listing().sortedBy("-foundedOn");
  private static final Listing<Settlement, Settlement.View> SEARCHED_IN_ORDER =
      listing().searchedInOrder().sortedBy("-foundedOn");

  @Inject Listings listings;

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @RolesAllowed("staff")
  public Page<Settlement.View> list(
      @RestQuery String q,
      @RestQuery List<Settlement.Kind> kind,
      @RestQuery String country,
      @RestQuery LocalDate from,
      @RestQuery LocalDate to,
      @RestQuery String partner,
      @RestQuery List<String> visible,
      @BeanParam PageRequest page) {
    Filters filters =
        Filters.none()
            .contains(q, "name", "reference")
            .in("kind", kind)
            .eq("country.code", country)
            .from("foundedOn", from)
            .to("foundedOn", to);
    if (partner != null) {
      filters.where(":partner member of e.partners", Map.of("partner", partner));
    }
    if (!visible.isEmpty()) {
      filters.within("country.code", visible.contains("none") ? List.of() : visible);
    }
    return listings.answer(LISTING, filters, page);
  }

  @GET
  @Path("/searched-in-order")
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @RolesAllowed("staff")
  public Page<Settlement.View> searchedInOrder(
      @RestQuery String q, @RestQuery String country, @BeanParam PageRequest page) {
    return listings.answer(
        SEARCHED_IN_ORDER,
        Filters.none().contains(q, "name", "reference").eq("country.code", country),
        page);
  }
}
