package org.unhabitat.baraza.kit.paging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.unhabitat.baraza.kit.texts.Texts;

@Entity
@Table(name = "sample_country")
class Country {
  @Id private String code;
  private Texts name;

  protected Country() {}

  String code() {
    return code;
  }

  Texts name() {
    return name;
  }
}
