package org.unhabitat.baraza.governance.body;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.OptionalInt;

/**
 * How many of those who may vote must be present before a body may be convened.
 *
 * @param basis what the number is counted by
 * @param number how many, where the number is fixed
 * @param numerator of the share, where it is one
 * @param denominator of the share, where it is one
 */
@Embeddable
public record Quorum(
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "quorum_basis") Basis basis,
    @Column(name = "quorum_number") Integer number,
    @Column(name = "quorum_numerator") Integer numerator,
    @Column(name = "quorum_denominator") Integer denominator) {

  /** What a quorum is counted by. */
  public enum Basis {
    /** No quorum is asked for. */
    NONE,
    /** So many, whatever the size of the body. */
    FIXED,
    /** More than half. */
    MAJORITY,
    /** At least that share. */
    SHARE
  }

  /** No quorum is asked for. */
  public static final Quorum NONE = new Quorum(Basis.NONE, null, null, null);

  /**
   * @throws IllegalArgumentException where the numbers do not fit the basis
   */
  public Quorum {
    boolean fixed = basis == Basis.FIXED;
    boolean share = basis == Basis.SHARE;
    if (fixed != (number != null)
        || share != (numerator != null)
        || share != (denominator != null)) {
      throw new IllegalArgumentException(
          "a fixed quorum has a number, a share a numerator and a denominator, another quorum"
              + " none of them");
    }
    if (fixed && number < 1) {
      throw new IllegalArgumentException("a fixed quorum is one or more");
    }
    if (share && (numerator < 1 || numerator > denominator)) {
      throw new IllegalArgumentException("a share is more than nothing and at most the whole");
    }
  }

  /**
   * How many must be present; empty where no quorum is asked for. Never less than one: a body whose
   * members are not recorded does not meet by itself.
   *
   * @param voters how many may vote
   */
  public OptionalInt required(int voters) {
    return switch (basis) {
      case NONE -> OptionalInt.empty();
      case FIXED -> OptionalInt.of(number);
      case MAJORITY -> OptionalInt.of(voters / 2 + 1);
      case SHARE ->
          OptionalInt.of(Math.max(1, (voters * numerator + denominator - 1) / denominator));
    };
  }
}
