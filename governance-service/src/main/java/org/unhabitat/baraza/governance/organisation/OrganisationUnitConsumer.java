package org.unhabitat.baraza.governance.organisation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.unhabitat.baraza.kit.inbox.EventConsumer;
import org.unhabitat.baraza.kit.inbox.Inbox;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** Reads the ERP's organisation units. */
@ApplicationScoped
class OrganisationUnitConsumer implements EventConsumer {
  private static final String CHANNEL = "organisation-units";
  private static final String TYPE = "org.unhabitat.erp.organisation-unit.updated.v1";

  private final Inbox inbox;
  private final OrganisationUnitService service;

  OrganisationUnitConsumer(Inbox inbox, OrganisationUnitService service) {
    this.inbox = inbox;
    this.service = service;
  }

  @Incoming(CHANNEL)
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.receive(this, batch);
  }

  @Override
  public String name() {
    return CHANNEL;
  }

  @Override
  public void apply(ReceivedEvent event) {
    if (!TYPE.equals(event.type())) {
      throw new IllegalArgumentException("not a type that is understood here: " + event.type());
    }
    service.receive(event.as(ErpUnit.class));
  }
}
