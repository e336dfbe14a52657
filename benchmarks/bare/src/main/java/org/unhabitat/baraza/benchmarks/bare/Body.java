package org.unhabitat.baraza.benchmarks.bare;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The body that meets. */
@Entity
public class Body {
  @Id public UUID id;
  public String code;
  public String kind;

  @JdbcTypeCode(SqlTypes.JSON)
  public Map<String, String> names;

  public String unit;
  public LocalDate validFrom;
  public LocalDate validTo;
}
