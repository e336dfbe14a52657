package org.unhabitat.baraza.kit.paging;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.texts.Texts;

@Entity
@Table(name = "sample_settlement")
class Settlement {
  enum Kind {
    CAPITAL_CITY,
    TOWN,
    VILLAGE
  }

  @Id private UUID id;
  private String reference;
  private Texts name;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "founded_on")
  private LocalDate foundedOn;

  @Column(name = "surveyed_at")
  private Instant surveyedAt;

  private BigDecimal area;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "budget_amount"))
  @AttributeOverride(name = "currency", column = @Column(name = "budget_currency"))
  private Money budget;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "country")
  private Country country;

  @ElementCollection
  @CollectionTable(
      name = "sample_settlement_partner",
      joinColumns = @JoinColumn(name = "settlement"))
  @Column(name = "partner")
  @OrderBy
  private List<String> partners;

  protected Settlement() {}

  record InCountry(String code, String english) {}

  record View(
      UUID id,
      String reference,
      Texts name,
      Kind kind,
      LocalDate foundedOn,
      Instant surveyedAt,
      BigDecimal area,
      Money budget,
      InCountry country,
      List<String> partners,
      List<AllowedAction> allowedActions) {
    static View of(Settlement settlement) {
      return new View(
          settlement.id,
          settlement.reference,
          settlement.name,
          settlement.kind,
          settlement.foundedOn,
          settlement.surveyedAt,
          settlement.area,
          settlement.budget,
          new InCountry(settlement.country.code(), settlement.country.name().english()),
          List.copyOf(settlement.partners),
          AllowedAction.list().add("merge", () -> {}).build());
    }
  }
}
