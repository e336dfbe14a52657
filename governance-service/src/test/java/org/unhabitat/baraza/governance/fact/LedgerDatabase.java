package org.unhabitat.baraza.governance.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The tables of the ledger, for tests that look into them or damage them. */
@ApplicationScoped
public class LedgerDatabase {
  private final EntityManager entityManager;

  LedgerDatabase(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The one number that the query gives. */
  @Transactional
  public long number(String query) {
    return (Long) entityManager.createNativeQuery(query, Long.class).getSingleResult();
  }

  /** Changes the tables as no code of the service does. */
  @Transactional
  public int damage(String statement) {
    return entityManager.createNativeQuery(statement).executeUpdate();
  }
}
