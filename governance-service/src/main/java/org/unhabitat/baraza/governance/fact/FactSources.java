package org.unhabitat.baraza.governance.fact;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** Finds the rules that an event is for. */
@ApplicationScoped
class FactSources {
  /** The types whose state these rules can read: the first version of each family. */
  private static final Pattern TYPE =
      Pattern.compile("org\\.unhabitat\\.([a-z-]+\\.[a-z-]+)\\.[a-z-]+\\.v1");

  private final Map<String, FactSource> byFamily;

  FactSources(@All List<FactSource> sources) {
    this.byFamily =
        sources.stream()
            .collect(Collectors.toUnmodifiableMap(FactSource::family, Function.identity()));
  }

  /**
   * The facts of the record that the event is about.
   *
   * @throws IllegalArgumentException where no rule can read such an event
   */
  RecordFacts read(ReceivedEvent event) {
    Matcher type = TYPE.matcher(event.type());
    FactSource source = type.matches() ? byFamily.get(type.group(1)) : null;
    if (source == null) {
      throw new IllegalArgumentException("no facts are known to be in a " + event.type());
    }
    return source.read(event);
  }
}
