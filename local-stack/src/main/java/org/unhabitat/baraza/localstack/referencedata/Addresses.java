package org.unhabitat.baraza.localstack.referencedata;

import java.net.URI;
import java.util.Map;

/**
 * Where the suite is.
 *
 * @param persons where a token of a person is had
 * @param erp the ERP simulator
 */
record Addresses(
    URI governance, URI projectReview, URI resourceMobilization, URI hr, URI persons, URI erp) {

  /**
   * @param environment the variables that a local stack gives to its programs
   * @throws IllegalArgumentException where one is missing
   */
  static Addresses of(Map<String, String> environment) {
    return new Addresses(
        address(environment, "BARAZA_GOVERNANCE_URL"),
        address(environment, "BARAZA_PROJECT_REVIEW_URL"),
        address(environment, "BARAZA_RESOURCE_MOBILIZATION_URL"),
        address(environment, "BARAZA_HR_URL"),
        address(environment, "BARAZA_PERSONS_URL"),
        address(environment, "BARAZA_ERP_URL"));
  }

  private static URI address(Map<String, String> environment, String variable) {
    String address = environment.get(variable);
    if (address == null || address.isBlank()) {
      throw new IllegalArgumentException(variable + " is not set: ./start --demo sets it");
    }
    return URI.create(address);
  }
}
