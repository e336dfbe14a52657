package org.unhabitat.baraza.kit.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.UUID;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.problem.NotFound;

/**
 * The queries of one capability.
 *
 * @param <T> the aggregate
 */
public abstract class RecordRepository<T extends ManagedRecord>
    implements PanacheRepositoryBase<T, UUID> {
  private final String kind;

  /**
   * @param kind what a person calls such a record, e.g. {@code meeting}
   */
  protected RecordRepository(String kind) {
    this.kind = kind;
  }

  /**
   * The record with that id.
   *
   * @throws NotFound where there is none
   */
  public T get(UUID id) {
    T found = findById(id);
    if (found == null) {
      throw new NotFound(kind, id);
    }
    return found;
  }

  /**
   * The record with that id, for a change made on the expected version.
   *
   * @throws NotFound where there is none
   */
  public T forChange(UUID id, ExpectedVersion expected) {
    T found = get(id);
    expected.check(found.version());
    return found;
  }
}
