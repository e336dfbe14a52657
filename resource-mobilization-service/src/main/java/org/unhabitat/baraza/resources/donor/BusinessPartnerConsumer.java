package org.unhabitat.baraza.resources.donor;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.unhabitat.baraza.kit.inbox.EventConsumer;
import org.unhabitat.baraza.kit.inbox.Inbox;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;
import org.unhabitat.baraza.kit.texts.Texts;

/** Reads the business partners of the ERP. */
@ApplicationScoped
class BusinessPartnerConsumer implements EventConsumer {
  private static final String TYPE = "org.unhabitat.erp.business-partner.updated.v1";

  record Received(
      Long version, String number, Texts names, String kind, String country, List<String> roles) {
    BusinessPartner partner() {
      if (version == null || number == null || names == null || kind == null || roles == null) {
        throw new IllegalArgumentException(
            "a business partner has version, number, names, kind and roles");
      }
      return new BusinessPartner(number, names, ContributorType.valueOf(kind), country, version);
    }
  }

  private final Inbox inbox;
  private final DonorService service;

  BusinessPartnerConsumer(Inbox inbox, DonorService service) {
    this.inbox = inbox;
    this.service = service;
  }

  @Incoming("business-partners")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.receive(this, batch);
  }

  @Override
  public String name() {
    return "business-partners";
  }

  @Override
  public void apply(ReceivedEvent event) {
    if (!TYPE.equals(event.type())) {
      throw new IllegalArgumentException("not a type that is understood here: " + event.type());
    }
    Received received = event.as(Received.class);
    service.takeFromErp(received.partner(), received.roles().contains("donor"));
  }
}
