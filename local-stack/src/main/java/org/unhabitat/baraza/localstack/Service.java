package org.unhabitat.baraza.localstack;

import java.util.Locale;

/** The four services of the suite. */
enum Service {
  GOVERNANCE(8081),
  PROJECT_REVIEW(8082),
  RESOURCE_MOBILIZATION(8083),
  HR(8084);

  private final int port;

  Service(int port) {
    this.port = port;
  }

  int port() {
    return port;
  }

  /** The module, and the name of the process. */
  String module() {
    return database().replace('_', '-') + "-service";
  }

  /** Database, its owner, and on a local stack the owner's password. */
  String database() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The environment variable in which programs find the service's address. */
  String addressVariable() {
    return "BARAZA_" + name() + "_URL";
  }
}
