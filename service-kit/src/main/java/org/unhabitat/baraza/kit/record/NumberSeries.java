package org.unhabitat.baraza.kit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.hibernate.Session;

/**
 * Numbers of human references: without gaps or doubles within a series and year, also when many ask
 * at once, because the number is given in the transaction that uses it.
 */
@ApplicationScoped
public class NumberSeries {
  private static final String GIVE =
      """
      insert into number_series (series, year, last) values (?, ?, 1)
      on conflict (series, year) do update set last = number_series.last + 1
      returning last
      """;

  private final EntityManager entityManager;

  NumberSeries(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * The next number.
   *
   * @param series e.g. {@code PRC}
   * @param year the year that numbers start anew with; 0 for a series that never does
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int next(String series, int year) {
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (PreparedStatement give = connection.prepareStatement(GIVE)) {
                give.setString(1, series);
                give.setInt(2, year);
                try (ResultSet number = give.executeQuery()) {
                  number.next();
                  return number.getInt(1);
                }
              }
            });
  }
}
