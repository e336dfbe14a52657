package org.unhabitat.baraza.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.EventContracts;
import org.unhabitat.baraza.kittest.Infrastructure;
import org.unhabitat.baraza.kittest.OpenApiContract;

/** What is published about the service is what it does. */
@QuarkusTest
@QuarkusTestResource(
    value = Infrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "governance"))
class ContractTest {

  @Test
  void everyEventHasASchemaAnExampleAndAPlaceInTheAsyncApi() {
    assertEquals(List.of(), EventContracts.faults("governance"));
  }

  @Test
  void theServedApiIsThePublishedOne() {
    OpenApiContract.check("governance");
  }
}
