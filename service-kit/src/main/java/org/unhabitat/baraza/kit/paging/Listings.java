package org.unhabitat.baraza.kit.paging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.common.util.ServerMediaType;

/**
 * Answers for lists: a page of JSON, or the whole list as CSV or workbook.
 *
 * <pre>{@code
 * @GET
 * @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
 * public Page<MeetingView> list(
 *     @RestQuery LocalDate from, @RestQuery String q, @BeanParam PageRequest page) {
 *   Filters filters = Filters.none().from("opensOn", from).contains(q, "title", "reference");
 *   return listings.answer(MeetingView.LISTING, filters, page);
 * }
 * }</pre>
 */
@ApplicationScoped
public class Listings {
  /** Media type of a page. */
  public static final String JSON = MediaType.APPLICATION_JSON;

  /** Media type of the whole list as text. */
  public static final String CSV = "text/csv";

  /** Media type of the whole list as a workbook. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Chooses as the framework does, which then writes what was chosen. */
  private static final ServerMediaType MEDIA_TYPES =
      new ServerMediaType(
          Stream.of(JSON, CSV, XLSX).map(MediaType::valueOf).toList(),
          StandardCharsets.UTF_8.name(),
          false);

  private final EntityManager entityManager;
  private final ObjectMapper json;
  private final UriInfo address;
  private final HttpHeaders headers;

  Listings(EntityManager entityManager, ObjectMapper json, UriInfo address, HttpHeaders headers) {
    this.entityManager = entityManager;
    this.json = json;
    this.address = address;
    this.headers = headers;
  }

  /**
   * Answers with what is asked for of the list, in the media type that is asked for.
   *
   * @param filters which records are wanted, and which the caller may see
   */
  public <E, V> Page<V> answer(Listing<E, V> listing, Filters filters, PageRequest page) {
    PageRequest.Wanted wanted = page.check(listing);
    ListingQuery<E, V> query = new ListingQuery<>(entityManager, listing, filters, wanted.sort());
    return switch (mediaType()) {
      case CSV -> export(query, listing, Export.Format.CSV);
      case XLSX -> export(query, listing, Export.Format.XLSX);
      default -> filters.search() ? search(query, wanted) : page(query, wanted);
    };
  }

  /**
   * Answers with the whole list as one JSON array, in the list's own order, read part by part while
   * it is sent.
   *
   * @param filters which records are wanted, and which the caller may see
   * @param name of the file, without its ending
   */
  public <E, V> RestResponse<StreamingOutput> download(
      Listing<E, V> listing, Filters filters, String name) {
    ListingQuery<E, V> query =
        new ListingQuery<>(entityManager, listing, filters, listing.initialSort());
    return RestResponse.ResponseBuilder.<StreamingOutput>ok(new JsonDownload<>(query, json), JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".json\"")
        .build();
  }

  private <E, V> Page<V> search(ListingQuery<E, V> query, PageRequest.Wanted wanted) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              query.planForItsText();
              return page(query, wanted);
            });
  }

  private <E, V> Page<V> page(ListingQuery<E, V> query, PageRequest.Wanted wanted) {
    Cursor after = wanted.cursor() == null ? null : query.cursor(wanted.cursor());
    ListingQuery.Part<V> part = query.part(after, wanted.limit());
    Page.Count count = wanted.count() ? query.count() : null;
    if (part.end() == null) {
      return Page.of(part.views(), null, count, null);
    }
    String next = query.write(part.end());
    return Page.of(part.views(), next, count, addressOf(next));
  }

  private <E, V> Page<V> export(
      ListingQuery<E, V> query, Listing<E, V> listing, Export.Format format) {
    return Page.of(new Export<>(query, new Columns<>(listing.view(), json), format, listName()));
  }

  /** The same request with another cursor; its query is kept as it was written. */
  private String addressOf(String cursor) {
    String query = address.getRequestUri().getRawQuery();
    String kept =
        query == null
            ? ""
            : Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("cursor="))
                .map(parameter -> parameter + "&")
                .collect(Collectors.joining());
    return address.getAbsolutePath() + "?" + kept + "cursor=" + cursor;
  }

  private String listName() {
    List<String> path =
        Arrays.stream(address.getPath().split("/"))
            .map(segment -> segment.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", ""))
            .filter(segment -> !segment.isEmpty())
            .toList();
    return path.isEmpty() ? "list" : path.get(path.size() - 1);
  }

  private String mediaType() {
    List<String> accept = headers.getRequestHeader(HttpHeaders.ACCEPT);
    List<String> given = accept.isEmpty() ? List.of(MediaType.WILDCARD) : accept;
    return given.stream()
        .map(value -> MEDIA_TYPES.negotiateProduces(value).getKey())
        .filter(Objects::nonNull)
        .map(chosen -> chosen.getType() + "/" + chosen.getSubtype())
        .findFirst()
        .orElseThrow(NotAcceptableException::new);
  }
}
