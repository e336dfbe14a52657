package org.unhabitat.baraza.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/operations/kubernetes.md} leads to a running suite. */
class ManualTest {
  private static final Path FILE =
      Path.of(System.getProperty("baraza.root"), "docs", "operations", "kubernetes.md");
  private static final Pattern FOLDER = Pattern.compile("`(deploy/[^`<\\s]*)`");
  private static final Pattern SELECTOR =
      Pattern.compile("app\\.kubernetes\\.io/component (in|notin) \\(([a-z, ]+)\\)");
  private static final Set<String> NEEDED_BEFORE_A_POD_STARTS =
      Set.of(
          "every reference to a setting finds it",
          "every pod has an account of its own kind, without a token",
          "everything lies in a namespace that enforces the restricted profile",
          "nothing is reached and nothing reaches out unless a policy says so");

  private final List<HasMetadata> all = Rendering.EVALUATION.manifests().resources();
  private final String manual;

  ManualTest() throws IOException {
    manual = Files.readString(FILE);
  }

  /** The installation, and the upgrade of an overlay of one's own. */
  @ParameterizedTest
  @ValueSource(strings = {"deploy/overlays/evaluation", "<overlay>"})
  void appliesBeforeEachStepWhatThatStepNeeds(String overlay) {
    Set<HasMetadata> applied = new HashSet<>();
    for (List<HasMetadata> step : steps(overlay)) {
      applied.addAll(step);
      Manifests present = new Manifests(List.copyOf(applied));
      for (Rule rule : Rulebook.RULES) {
        if (NEEDED_BEFORE_A_POD_STARTS.contains(rule.statement())) {
          assertEquals(List.of(), rule.brokenIn(present), rule.statement());
        }
      }
    }

    assertEquals(new HashSet<>(all), applied);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deploy/overlays/evaluation", "<overlay>"})
  void migratesBeforeTheServicesOfAVersionStart(String overlay) {
    List<MatchResult> commands = commands(overlay);
    int last = commands.size() - 1;

    for (List<HasMetadata> step : steps(overlay).subList(0, last)) {
      assertEquals(List.of(), new Manifests(step).services());
    }
    assertTrue(
        manual
            .substring(commands.get(last - 1).end(), commands.get(last).start())
            .contains("wait --for=condition=complete job --all"));
  }

  private List<MatchResult> commands(String overlay) {
    return Pattern.compile(
            "kubectl apply --kustomize " + overlay + "(?: --selector '([^']+)')?(?=[`\n])")
        .matcher(manual)
        .results()
        .toList();
  }

  private List<List<HasMetadata>> steps(String overlay) {
    return commands(overlay).stream()
        .map(command -> command.group(1) == null ? all : selected(command.group(1)))
        .toList();
  }

  private List<HasMetadata> selected(String text) {
    Selector selector = new Selector(parsed(text));
    return all.stream()
        .filter(
            resource ->
                selector.selects(
                    Objects.requireNonNullElse(resource.getMetadata().getLabels(), Map.of())))
        .toList();
  }

  private static LabelSelector parsed(String text) {
    MatchResult selector =
        SELECTOR.matcher(text).results().findFirst().orElseThrow(() -> new AssertionError(text));
    return new LabelSelectorBuilder()
        .addNewMatchExpression()
        .withKey("app.kubernetes.io/component")
        .withOperator(selector.group(1).equals("in") ? "In" : "NotIn")
        .withValues(Pattern.compile(", ").splitAsStream(selector.group(2)).toList())
        .endMatchExpression()
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void namesEverySecret(Rendering rendering) {
    for (String secret : rendering.manifests().secrets().keySet()) {
      assertTrue(manual.contains("`" + secret + "`"), secret);
    }
  }

  @Test
  void speaksOfFilesThatAreThere() {
    List<String> missing =
        FOLDER
            .matcher(manual)
            .results()
            .map(found -> found.group(1))
            .filter(path -> !Files.exists(Rendering.DEPLOY.resolveSibling(path)))
            .toList();

    assertEquals(List.of(), missing);
  }
}
