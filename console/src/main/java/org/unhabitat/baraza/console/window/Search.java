package org.unhabitat.baraza.console.window;

import io.netty.handler.codec.http.QueryStringEncoder;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.console.suite.Question;

/** {@code @BeanParam}: which paragraphs are looked for. */
public class Search {
  @RestQuery Optional<String> q;
  @RestQuery Optional<String> body;
  @RestQuery Optional<String> status;

  Question question(String path) {
    return Question.of(path).by("q", q).by("body", body).by("status", status);
  }

  /** The words that are looked for; empty for all paragraphs. */
  public String words() {
    return q.orElse("");
  }

  /** Whether only paragraphs of the body are looked for. */
  public boolean isOf(String code) {
    return body.filter(code::equals).isPresent();
  }

  /** Whether only paragraphs with the status are looked for. */
  public boolean isAt(String wanted) {
    return status.filter(wanted::equals).isPresent();
  }

  /** The same search in an address of the console. */
  public String at(String address) {
    return written(address).toString();
  }

  /** The next page of it. */
  public String from(String cursor) {
    QueryStringEncoder next = written("/window");
    next.addParam("cursor", cursor);
    return next.toString();
  }

  private QueryStringEncoder written(String address) {
    QueryStringEncoder written = new QueryStringEncoder(address);
    q.ifPresent(said -> written.addParam("q", said));
    body.ifPresent(said -> written.addParam("body", said));
    status.ifPresent(said -> written.addParam("status", said));
    return written;
  }
}
