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
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers for lists: a page of JSON, or the whole list as CSV or workbook.
 *
 * <pre>{@code
 * @GET
 * @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
 * public RestResponse<Page<MeetingView>> list(
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

  /** How many rows of an export are read and held at a time. */
  private static final int EXPORT_PART = 500;

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
  public <E, V> RestResponse<Page<V>> answer(
      Listing<E, V> listing, Filters filters, PageRequest page) {
    PageRequest.Wanted wanted = page.check(listing);
    ListingQuery<E, V> query = new ListingQuery<>(entityManager, listing, filters, wanted.sort());
    return switch (mediaType()) {
      case CSV -> file(query, listing.view(), CSV, "csv", CsvTable::new);
      case XLSX -> file(query, listing.view(), XLSX, "xlsx", XlsxTable::new);
      default -> page(query, wanted);
    };
  }

  private <E, V> RestResponse<Page<V>> page(ListingQuery<E, V> query, PageRequest.Wanted wanted) {
    Cursor after = wanted.cursor() == null ? null : query.cursor(wanted.cursor());
    ListingQuery.Part<V> part = query.part(after, wanted.limit());
    Page.Count count = wanted.count() ? query.count() : null;
    String next = part.end() == null ? null : query.write(part.end());
    RestResponse.ResponseBuilder<Page<V>> answer =
        RestResponse.ResponseBuilder.ok(
            new Page<>(part.views(), next, count), MediaType.APPLICATION_JSON_TYPE);
    if (next != null) {
      answer.header(HttpHeaders.LINK, "<" + addressOf(next) + ">; rel=\"next\"");
    }
    return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
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

  private <E, V> RestResponse<Page<V>> file(
      ListingQuery<E, V> query, Class<V> view, String type, String ending, Format format) {
    Columns<V> columns = new Columns<>(view, json);
    // Read before anything is sent, so that what is wrong with the query is still answered as such.
    ListingQuery.Part<V> first = read(query, null);
    StreamingOutput body =
        out -> {
          Table table = format.open(out, columns.names());
          ListingQuery.Part<V> part = first;
          while (true) {
            for (V row : part.views()) {
              table.add(columns.cells(row));
            }
            table.flush();
            if (part.end() == null) {
              break;
            }
            part = read(query, part.end());
          }
          // Not closed when something fails on the way: a file that ends well would pass for whole.
          table.close();
        };
    return sentAs(
        RestResponse.ResponseBuilder.ok(body, type)
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s.%s\"".formatted(fileName(), ending))
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
            .build());
  }

  /** One transaction a part: a slow reader of a long file holds no connection and no snapshot. */
  private static <E, V> ListingQuery.Part<V> read(ListingQuery<E, V> query, Cursor after) {
    return QuarkusTransaction.requiringNew().call(() -> query.part(after, EXPORT_PART));
  }

  /**
   * The method's type tells API documents what a list looks like; a file is another form of the
   * same answer, and the framework sends whatever is in it.
   */
  @SuppressWarnings("unchecked")
  private static <V> RestResponse<Page<V>> sentAs(RestResponse<?> file) {
    return (RestResponse<Page<V>>) file;
  }

  private String fileName() {
    List<String> path =
        Arrays.stream(address.getPath().split("/"))
            .map(segment -> segment.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", ""))
            .filter(segment -> !segment.isEmpty())
            .toList();
    return path.isEmpty() ? "list" : path.get(path.size() - 1);
  }

  private String mediaType() {
    for (MediaType acceptable : headers.getAcceptableMediaTypes()) {
      for (String possible : List.of(JSON, CSV, XLSX)) {
        if (acceptable.isCompatible(MediaType.valueOf(possible))) {
          return possible;
        }
      }
    }
    throw new NotAcceptableException();
  }

  private interface Format {
    Table open(OutputStream out, List<String> names) throws IOException;
  }
}
