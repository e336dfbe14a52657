package org.unhabitat.baraza.governance.fact;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.unhabitat.baraza.kit.inbox.EventConsumer;
import org.unhabitat.baraza.kit.inbox.Inbox;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** Takes the facts from the events of all services as they come. */
@ApplicationScoped
class FactConsumer implements EventConsumer {
  private final Inbox inbox;
  private final FactSources sources;
  private final FactLedger ledger;

  FactConsumer(Inbox inbox, FactSources sources, FactLedger ledger) {
    this.inbox = inbox;
    this.sources = sources;
    this.ledger = ledger;
  }

  @Incoming("facts")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.receive(this, batch);
  }

  @Override
  public String name() {
    return "facts";
  }

  @Override
  public void apply(ReceivedEvent event) {
    applyAll(List.of(event));
  }

  @Override
  public void applyAll(List<ReceivedEvent> events) {
    ledger.write(events.stream().map(sources::read).toList());
  }
}
