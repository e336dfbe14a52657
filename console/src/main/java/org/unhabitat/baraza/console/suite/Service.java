package org.unhabitat.baraza.console.suite;

import java.util.Arrays;
import java.util.Optional;

/** The services, by the name in their API's address. */
public enum Service {
  GOVERNANCE("governance"),
  PROJECT_REVIEW("project-review"),
  RESOURCE_MOBILIZATION("resource-mobilization"),
  HR("hr");

  private final String address;

  Service(String address) {
    this.address = address;
  }

  /** The name in the address, e.g. {@code project-review}. */
  public String address() {
    return address;
  }

  /** Where the service's API begins. */
  public String root() {
    return "/api/" + address + "/v1/";
  }

  /** The service of that name, if there is one. */
  public static Optional<Service> of(String address) {
    return Arrays.stream(values()).filter(service -> service.address.equals(address)).findFirst();
  }
}
