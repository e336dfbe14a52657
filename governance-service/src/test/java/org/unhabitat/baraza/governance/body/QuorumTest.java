package org.unhabitat.baraza.governance.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quorum and linked deadlines, counted. */
class QuorumTest {

  @ParameterizedTest
  @CsvSource({"36, 19", "35, 18", "1, 1", "0, 1"})
  void aMajorityIsMoreThanHalf(int voters, int required) {
    Quorum majority = new Quorum(Quorum.Basis.MAJORITY, null, null, null);
    assertEquals(OptionalInt.of(required), majority.required(voters));
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 36, 12", "2, 3, 10, 7", "1, 2, 36, 18", "1, 3, 0, 1", "1, 1, 5, 5"})
  void aShareIsRoundedUp(int numerator, int denominator, int voters, int required) {
    Quorum share = new Quorum(Quorum.Basis.SHARE, null, numerator, denominator);
    assertEquals(OptionalInt.of(required), share.required(voters));
  }

  @Test
  void aFixedQuorumDoesNotDependOnTheSizeAndNoneAsksForNobody() {
    assertEquals(OptionalInt.of(5), new Quorum(Quorum.Basis.FIXED, 5, null, null).required(100));
    assertEquals(OptionalInt.empty(), Quorum.NONE.required(100));
  }

  @Test
  void theNumbersFitTheBasis() {
    assertThrows(
        IllegalArgumentException.class, () -> new Quorum(Quorum.Basis.FIXED, null, null, null));
    assertThrows(
        IllegalArgumentException.class, () -> new Quorum(Quorum.Basis.FIXED, 0, null, null));
    assertThrows(
        IllegalArgumentException.class, () -> new Quorum(Quorum.Basis.NONE, 3, null, null));
    assertThrows(IllegalArgumentException.class, () -> new Quorum(Quorum.Basis.SHARE, null, 3, 2));
    assertThrows(
        IllegalArgumentException.class, () -> new Quorum(Quorum.Basis.SHARE, null, 1, null));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-03-29, 2022-01-11",
    "2022-04-02, 2022-01-14",
    "2022-04-03, 2022-01-14",
    "2022-04-04, 2022-01-17"
  })
  void aBodyMeetsBeforeADeadlineOnAWorkingDay(LocalDate opensOn, LocalDate meetsOn) {
    assertEquals(meetsOn, new DeadlineLink("EB", 70, 7).meetingDay(opensOn));
  }
}
