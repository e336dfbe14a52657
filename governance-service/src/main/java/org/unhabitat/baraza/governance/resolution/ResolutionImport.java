package org.unhabitat.baraza.governance.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.BodyKind;
import org.unhabitat.baraza.governance.body.BodyRepository;
import org.unhabitat.baraza.governance.outcome.Outcome;
import org.unhabitat.baraza.governance.outcome.OutcomeKind;
import org.unhabitat.baraza.governance.outcome.OutcomeService;
import org.unhabitat.baraza.governance.outcome.ParagraphText;
import org.unhabitat.baraza.governance.outcome.ProposeOutcome;
import org.unhabitat.baraza.kit.imports.RowOutcome;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Shows a resolution as it was read, and records it as proposed: a person looks at it, corrects it
 * where the reader was wrong, and confirms it by adopting it.
 */
@ApplicationScoped
class ResolutionImport {
  private static final int LONGEST_TITLE = 500;

  private final BodyRepository bodies;
  private final OutcomeService outcomes;

  ResolutionImport(BodyRepository bodies, OutcomeService outcomes) {
    this.bodies = bodies;
    this.outcomes = outcomes;
  }

  /** Shows what was read, also where nobody here could have adopted it. */
  RowOutcome preview(ReadResolution resolution) {
    Optional<Body> body = bodyOf(resolution);
    if (body.isEmpty()) {
      return shown(RowOutcome.accepted(), resolution).warning("/body", unknownBody(resolution));
    }
    return duplicateOf(body.get(), resolution)
        .orElseGet(
            () -> {
              propose(body.get(), resolution);
              return shown(RowOutcome.accepted(), resolution);
            });
  }

  /** Records what was read as proposed. */
  RowOutcome record(ReadResolution resolution) {
    Optional<Body> found = bodyOf(resolution);
    if (found.isEmpty()) {
      return RowOutcome.error("/body", unknownBody(resolution));
    }
    return duplicateOf(found.get(), resolution)
        .orElseGet(
            () -> {
              Outcome outcome = propose(found.get(), resolution);
              return shown(RowOutcome.accepted(), resolution)
                  .attaching("outcome", new Recorded(outcome.id().toString(), outcome.reference()));
            });
  }

  private Optional<RowOutcome> duplicateOf(Body body, ReadResolution resolution) {
    if (resolution.serial() == null) {
      return Optional.empty();
    }
    return outcomes
        .numbered(body, kindOf(resolution), resolution.series(), resolution.serial())
        .map(
            known ->
                shown(
                    RowOutcome.duplicate("is recorded already as " + known.reference()),
                    resolution));
  }

  private Outcome propose(Body body, ReadResolution resolution) {
    return outcomes.proposed(
        new ProposeOutcome(
            body.code(),
            kindOf(resolution),
            Texts.english(titleOf(resolution)),
            null,
            null,
            resolution.symbol(),
            resolution.series(),
            resolution.serial(),
            null,
            resolution.paragraphs().stream().map(ResolutionImport::text).toList(),
            resolution.annexes().isEmpty() ? null : String.join("\n\n", resolution.annexes())));
  }

  private static RowOutcome shown(RowOutcome outcome, ReadResolution resolution) {
    resolution.doubts().forEach(doubt -> outcome.warning("/paragraphs", doubt));
    if (resolution.serial() == null) {
      outcome.warning("/number", "the text does not say which number it has");
    }
    return outcome
        .attaching("resolution", Shown.of(resolution))
        .attaching("paragraphs", resolution.paragraphs())
        .attaching("annexes", resolution.annexes());
  }

  private static ParagraphText text(ReadParagraph paragraph) {
    return new ParagraphText(
        paragraph.number(),
        paragraph.kind(),
        paragraph.leadVerb(),
        paragraph.addressee(),
        Texts.english(paragraph.text()),
        paragraph.symbols());
  }

  private static String titleOf(ReadResolution resolution) {
    String title = resolution.title();
    if (title == null || title.isBlank()) {
      title = resolution.symbol() == null ? "Untitled resolution" : resolution.symbol();
    }
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  private static OutcomeKind kindOf(ReadResolution resolution) {
    String symbol = resolution.symbol() == null ? "" : resolution.symbol().toUpperCase(Locale.ROOT);
    boolean board =
        resolution.organ() != null && resolution.organ().toLowerCase(Locale.ROOT).contains("board");
    return symbol.contains("/DEC") || board ? OutcomeKind.DECISION : OutcomeKind.RESOLUTION;
  }

  private static String unknownBody(ReadResolution resolution) {
    return resolution.organ() == null
        ? "the text does not say which body adopts it"
        : "no body is called %s; make it known first".formatted(resolution.organ());
  }

  /** The body that calls itself as the text does; texts write its name in one way or another. */
  private Optional<Body> bodyOf(ReadResolution resolution) {
    if (resolution.organ() == null) {
      return Optional.empty();
    }
    String organ = plain(resolution.organ());
    List<Body> candidates =
        bodies.list(
            "kind in ?1 order by code", List.of(BodyKind.GOVERNING_BODY, BodyKind.OTHER_ORGAN));
    return candidates.stream()
        .filter(body -> organ.equals(plain(body.names().english())))
        .findFirst()
        .or(
            () ->
                candidates.stream()
                    .filter(body -> organ.startsWith(plain(body.names().english())))
                    .findFirst());
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replace("united nations human settlements programme", "un habitat")
        .replace("united nations", "un")
        .replaceAll("^the ", "")
        .replaceAll("[^a-z0-9]", "");
  }

  /** What the cover says, and where the outcome is. */
  record Recorded(String id, String reference) {}

  /** The resolution without its paragraphs. */
  record Shown(
      String symbol, String series, Integer serial, String title, String organ, String adoptedOn) {
    static Shown of(ReadResolution resolution) {
      return new Shown(
          resolution.symbol(),
          resolution.series(),
          resolution.serial(),
          resolution.title(),
          resolution.organ(),
          resolution.adoptedOn() == null ? null : resolution.adoptedOn().toString());
    }
  }
}
