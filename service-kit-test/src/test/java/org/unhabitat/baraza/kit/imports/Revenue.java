package org.unhabitat.baraza.kit.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
@Table(name = "sample_revenue")
class Revenue {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private String identity;
  private int year;
  private String donor;
  private BigDecimal amount;

  protected Revenue() {}

  Revenue(String identity, int year, String donor, BigDecimal amount) {
    this.identity = identity;
    this.year = year;
    this.donor = donor;
    this.amount = amount;
  }

  @Override
  public String toString() {
    return "%d %s %s (%s)".formatted(year, donor, amount, identity);
  }
}
