package org.unhabitat.baraza.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.EventContracts;
import org.unhabitat.baraza.kittest.Infrastructure;
import org.unhabitat.baraza.kittest.OpenApiContract;

/** What this service promises to others is what it does. */
@QuarkusTest
@QuarkusTestResource(
    value = Infrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "resource_mobilization"))
class ContractTest {

  @Test
  void everyEventTypeHasSchemaExampleAndAPlaceInTheAsyncApi() {
    assertEquals(List.of(), EventContracts.faults("resource-mobilization"));
  }

  @Test
  void theApiIsTheOneThatIsPublished() {
    OpenApiContract.check("resource-mobilization");
  }
}
