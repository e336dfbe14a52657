package org.unhabitat.baraza.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads manifests as strictly as an API server with field validation {@code Strict}: no unknown
 * kind or field, no field twice, no text where a number belongs and no number where a text belongs.
 */
final class StrictReader {
  private static final KubernetesSerialization KINDS = new KubernetesSerialization();
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .annotationIntrospector(new WithoutAnySetter())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              coercion ->
                  coercion
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private StrictReader() {}

  /**
   * All documents of a text.
   *
   * @throws Refused with every document that an API server would refuse
   */
  static Manifests read(String yaml) {
    List<HasMetadata> resources = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    try {
      for (Object document : parser().loadAll(yaml)) {
        try {
          resources.add(resource((Map<?, ?>) document));
        } catch (Refused e) {
          refusals.add(e.getMessage());
        }
      }
    } catch (YAMLException e) {
      refusals.add(e.getMessage());
    }
    if (!refusals.isEmpty()) {
      throw new Refused(String.join("\n", refusals));
    }
    return new Manifests(resources);
  }

  /** The same YAML 1.1 that API servers read, in which a bare {@code on} is true. */
  private static Yaml parser() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options));
  }

  private static HasMetadata resource(Map<?, ?> document) {
    String version = String.valueOf(document.get("apiVersion"));
    String kind = String.valueOf(document.get("kind"));
    Class<? extends KubernetesResource> type = KINDS.getRegisteredKubernetesResource(version, kind);
    if (type == null || !HasMetadata.class.isAssignableFrom(type)) {
      throw new Refused("there is no kind " + kind + " in " + version);
    }
    try {
      return (HasMetadata) STRICT.treeToValue(STRICT.valueToTree(document), type);
    } catch (JsonProcessingException e) {
      throw new Refused(kind + " " + name(document) + ": " + e.getMessage());
    }
  }

  private static Object name(Map<?, ?> document) {
    return document.get("metadata") instanceof Map<?, ?> metadata ? metadata.get("name") : null;
  }

  /** The model's classes collect unknown fields in a map; without it they are refused. */
  private static final class WithoutAnySetter extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }

  /** A manifest that an API server would not take. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }
}
