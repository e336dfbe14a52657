package org.unhabitat.baraza.governance.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.record.RecordRepository;

/** The queries for bodies. */
@ApplicationScoped
public class BodyRepository extends RecordRepository<Body> {
  BodyRepository() {
    super("body");
  }

  /**
   * The body with the id or the code.
   *
   * @throws NotFound where there is none
   */
  public Body byIdOrCode(String key) {
    try {
      return get(UUID.fromString(key));
    } catch (IllegalArgumentException noId) {
      return find("code", key).firstResultOptional().orElseThrow(() -> new NotFound("body", key));
    }
  }

  /** Codes of the working groups and joint bureaux that exist because the body does. */
  List<String> restingOn(Body body) {
    return find(
            "state = ?1 and (parent = ?2 or concat(' ', joins, ' ') like concat('% ', ?2, ' %'))"
                + " order by code",
            Body.State.ACTIVE, body.code())
        .stream()
        .map(Body::code)
        .toList();
  }

  /**
   * A body that another one is to rest on: nobody dissolves it until this transaction ends, and
   * others may come to rest on it at the same time.
   */
  Body held(String idOrCode) {
    return findById(byIdOrCode(idOrCode).id(), LockModeType.PESSIMISTIC_READ);
  }

  /**
   * The body, and everybody else who wants to lock it waits until this transaction ends: what holds
   * over several records of a body (one chair, no seat twice) is checked and changed by one at a
   * time.
   */
  public Body locked(UUID id) {
    Body found = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw new NotFound("body", id);
    }
    return found;
  }
}
