package org.unhabitat.baraza.localstack.referencedata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * Master data of one kind, published as the ERP would. It is there when the service that needs it
 * has read all of it.
 */
final class ErpRecords implements Theme {
  private final Http http;
  private final URI erp;
  private final Kind kind;
  private final Iterable<JsonNode> states;
  private final Supplier<Set<String>> known;

  /** What the ERP is the master of. */
  enum Kind {
    ORGANISATION_UNIT("organisation units", "organisation-unit", "code"),
    STAFF_MEMBER("staff members", "staff-member", "indexNumber"),
    BUSINESS_PARTNER("business partners", "business-partner", "number");

    private final String title;
    private final String record;
    private final String keyField;

    Kind(String title, String record, String keyField) {
      this.title = title;
      this.record = record;
      this.keyField = keyField;
    }
  }

  /**
   * @param states the records with their versions
   * @param known keys of the records that the service has read
   */
  ErpRecords(
      Http http, URI erp, Kind kind, Iterable<JsonNode> states, Supplier<Set<String>> known) {
    this.http = http;
    this.erp = erp;
    this.kind = kind;
    this.states = states;
    this.known = known;
  }

  @Override
  public String name() {
    return kind.title;
  }

  @Override
  public int load() {
    ArrayNode messages = Door.JSON.createArrayNode();
    Set<String> missing = new HashSet<>();
    for (JsonNode state : states) {
      String key = state.required(kind.keyField).asText();
      missing.add(key);
      ObjectNode message = messages.addObject();
      message.put("key", key);
      message.put("type", "org.unhabitat.erp." + kind.record + ".updated.v1");
      message.set("data", state);
    }
    http.send(
        () ->
            HttpRequest.newBuilder(URI.create(erp + "/publish/erp." + kind.record + ".state.v1"))
                .POST(BodyPublishers.ofString(messages.toString())));
    Patience.Wait wait = Patience.WITH_EVENTS.begin();
    while (!missing.isEmpty()) {
      missing.removeAll(known.get());
      if (!missing.isEmpty() && !wait.next()) {
        throw new IllegalStateException(
            missing.size()
                + " "
                + kind.title
                + " have not arrived, among them "
                + missing.iterator().next());
      }
    }
    return messages.size();
  }

  /** One field of all records. */
  static Set<String> fields(Iterable<JsonNode> records, String pointer) {
    Set<String> fields = new HashSet<>();
    StreamSupport.stream(records.spliterator(), false)
        .map(record -> record.at(pointer).asText())
        .forEach(fields::add);
    return fields;
  }
}
