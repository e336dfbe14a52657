package org.unhabitat.baraza.kit.sample;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.unhabitat.baraza.kit.inbox.EventConsumer;
import org.unhabitat.baraza.kit.inbox.Inbox;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** Keeps a copy of each note, and counts how often it was applied. */
@ApplicationScoped
class NoteConsumer implements EventConsumer {
  record Received(UUID id, long version, String text) {}

  private final Inbox inbox;
  private final EntityManager entityManager;

  NoteConsumer(Inbox inbox, EntityManager entityManager) {
    this.inbox = inbox;
    this.entityManager = entityManager;
  }

  @Incoming("copies")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.receive(this, batch);
  }

  @Override
  public String name() {
    return "copies";
  }

  @Override
  public void apply(ReceivedEvent event) {
    Received note = event.as(Received.class);
    entityManager
        .createNativeQuery(
            """
            insert into note_copy (id, version, text, applied) values (:id, :version, :text, 1)
            on conflict (id) do update
              set version = :version, text = :text, applied = note_copy.applied + 1
            """)
        .setParameter("id", note.id())
        .setParameter("version", note.version())
        .setParameter("text", note.text())
        .executeUpdate();
  }
}
