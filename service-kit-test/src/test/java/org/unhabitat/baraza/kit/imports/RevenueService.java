package org.unhabitat.baraza.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** Like a service of a real capability: a transaction of its own, or the one that is there. */
@ApplicationScoped
class RevenueService {
  private final EntityManager entityManager;

  RevenueService(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  boolean isBooked(String identity) {
    return entityManager
            .createQuery("select count(*) from Revenue where identity = :identity", Long.class)
            .setParameter("identity", identity)
            .getSingleResult()
        > 0;
  }

  @Transactional
  void book(String identity, int year, String donor, BigDecimal amount) {
    entityManager.persist(new Revenue(identity, year, donor, amount));
    if (donor.equals("Atlantis")) {
      // Found out only after something was changed.
      throw new RuleBroken(
          "Atlantis has sunk", List.of(new FieldError("/donor", "Atlantis has sunk")));
    }
  }
}
