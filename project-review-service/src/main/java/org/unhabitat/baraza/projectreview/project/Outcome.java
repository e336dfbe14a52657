package org.unhabitat.baraza.projectreview.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row of the logical framework: a change that the project contributes to, what it delivers for
 * it, and by what each is measured.
 *
 * @param statement what changes for whom
 * @param indicators by which the outcome is measured
 * @param outputs what the project delivers for it
 */
public record Outcome(
    @NotBlank @Size(max = 2000) String statement,
    @Size(max = 30) List<@NotNull @Valid Indicator> indicators,
    @Size(max = 30) List<@NotNull @Valid Output> outputs) {

  /** A part that is left out is an empty list. */
  public Outcome {
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
    outputs = outputs == null ? List.of() : List.copyOf(outputs);
  }

  /** All that is measured under the outcome, its own indicators first. */
  public Stream<Indicator> allIndicators() {
    return Stream.concat(
        indicators.stream(), outputs.stream().flatMap(output -> output.indicators().stream()));
  }

  /**
   * What the project delivers.
   *
   * @param statement the product or service
   * @param indicators by which it is measured
   */
  public record Output(
      @NotBlank @Size(max = 2000) String statement,
      @Size(max = 30) List<@NotNull @Valid Indicator> indicators) {
    /** A part that is left out is an empty list. */
    public Output {
      indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }
  }

  /**
   * By what a result is measured.
   *
   * @param code by which results reports name it; unique in the project
   * @param statement what is measured, with its unit
   * @param baseline the value before the project; null where nobody knows it yet
   * @param target the value at its end; null where it is not set yet
   * @param verification where the value comes from
   */
  @Schema(name = "Indicator")
  public record Indicator(
      @NotBlank @Size(max = 20) String code,
      @NotBlank @Size(max = 1000) String statement,
      @Size(max = 200) String baseline,
      @Size(max = 200) String target,
      @Size(max = 1000) String verification) {}
}
