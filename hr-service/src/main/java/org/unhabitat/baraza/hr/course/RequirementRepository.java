package org.unhabitat.baraza.hr.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.unhabitat.baraza.kit.record.RecordRepository;

/** The queries over requirements, and the lock that keeps everybody's scope right. */
@ApplicationScoped
public class RequirementRepository extends RecordRepository<Requirement> {
  RequirementRepository() {
    super("requirement");
  }

  /** All there are, with their courses; a few dozen. */
  public List<Requirement> all() {
    return list("from Requirement r join fetch r.course order by r.effectiveFrom, r.id");
  }

  /** Those of one course. */
  List<Requirement> of(Course course) {
    return list("course", course);
  }

  /**
   * Until the transaction ends, nobody else changes who is in whose scope, and nobody records a
   * completion. Without it a requirement and a staff member who come at the same moment would not
   * see each other.
   */
  public void lockScopes() {
    getEntityManager()
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended('learning scopes', 0))",
            Integer.class)
        .getSingleResult();
  }

  /** Until the transaction ends, nobody changes who is in whose scope; completions do not wait. */
  public void lockScopesForReading() {
    getEntityManager()
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock_shared(hashtextextended('learning scopes', 0))",
            Integer.class)
        .getSingleResult();
  }
}
