package org.unhabitat.baraza.localstack.referencedata;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The persons in whose names the reference data is entered, with the tokens they signed in for. */
final class Persons {
  private final Http http;
  private final URI persons;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  Persons(Http http, URI persons) {
    this.http = http;
    this.persons = persons;
  }

  /** An access token of the person; it outlives the load by hours. */
  String token(String person) {
    return tokens.computeIfAbsent(
        person,
        id ->
            http.send(
                    () ->
                        HttpRequest.newBuilder(URI.create(persons + "/" + id + "/token"))
                            .POST(BodyPublishers.noBody()))
                .body()
                .strip());
  }
}
