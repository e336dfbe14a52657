package org.unhabitat.baraza.hr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.EventContracts;
import org.unhabitat.baraza.kittest.Infrastructure;
import org.unhabitat.baraza.kittest.OpenApiContract;

@QuarkusTest
@QuarkusTestResource(
    value = Infrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "hr"))
class ContractTest {

  @Test
  void everyEventTypeHasASchemaAndAnExampleThatFitsIt() {
    assertEquals(List.of(), EventContracts.faults("hr"));
  }

  @Test
  void theApiIsWhatIsPublished() {
    OpenApiContract.check("hr");
  }
}
