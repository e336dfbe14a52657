package org.unhabitat.baraza.deploy;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** A folder that can be applied to a cluster. */
enum Rendering {
  BASE("base"),
  EVALUATION("overlays/evaluation");

  /** The folder {@code deploy} of the checkout. */
  static final Path DEPLOY = Path.of(System.getProperty("baraza.root"), "deploy");

  private static final Map<Rendering, String> RENDERED = new EnumMap<>(Rendering.class);

  private final String folder;

  Rendering(String folder) {
    this.folder = folder;
  }

  Path folder() {
    return DEPLOY.resolve(folder);
  }

  String yaml() {
    synchronized (RENDERED) {
      return RENDERED.computeIfAbsent(this, rendering -> Kubectl.kustomize(rendering.folder()));
    }
  }

  /** A fresh copy, which a test may spoil. */
  Manifests manifests() {
    return StrictReader.read(yaml());
  }
}
