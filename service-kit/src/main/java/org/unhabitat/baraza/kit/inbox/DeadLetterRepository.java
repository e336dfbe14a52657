package org.unhabitat.baraza.kit.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.unhabitat.baraza.kit.problem.NotFound;

@ApplicationScoped
class DeadLetterRepository implements PanacheRepositoryBase<DeadLetter, UUID> {

  DeadLetter get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> new NotFound("dead letter", id));
  }

  Optional<DeadLetter> find(String consumer, ConsumerRecord<String, byte[]> message) {
    return find(
            "consumer = ?1 and topic = ?2 and partition = ?3 and position = ?4",
            consumer,
            message.topic(),
            message.partition(),
            message.offset())
        .firstResultOptional();
  }

  List<DeadLetter> openOfTheSameKey(DeadLetter letter) {
    return list(
        "consumer = ?1 and topic = ?2 and recordKey is not distinct from ?3 and partition = ?4"
            + " and state = ?5",
        Sort.by("position"),
        letter.consumer(),
        letter.topic(),
        letter.recordKey(),
        letter.partition(),
        DeadLetter.State.OPEN);
  }
}
