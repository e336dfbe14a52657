package org.unhabitat.baraza.kittest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.unhabitat.baraza.localstack.infrastructure.KafkaBroker;
import org.unhabitat.baraza.localstack.infrastructure.PostgresServer;
import org.unhabitat.baraza.localstack.infrastructure.Topics;

/**
 * Starts a PostgreSQL and a Kafka once for the JVM and points the service under test at them. Use
 * it on one class of the module: {@code @QuarkusTestResource(value = Infrastructure.class, initArgs
 * = @ResourceArg(name = "database", value = "hr"))}; it holds for all of them.
 */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {
  private String database = "test";
  private Path asyncapi = root().resolve("contracts/asyncapi");
  private PostgresServer postgres;
  private KafkaBroker kafka;

  /** The top folder of the checkout. */
  public static Path root() {
    String configured = System.getProperty("baraza.root");
    if (configured == null) {
      throw new IllegalStateException("run the tests with Maven: baraza.root is not set");
    }
    return Path.of(configured);
  }

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
    asyncapi = root().resolve(arguments.getOrDefault("asyncapi", "contracts/asyncapi"));
  }

  @Override
  public Map<String, String> start() {
    postgres = PostgresServer.temporary();
    postgres.createDatabaseIfAbsent(database, database, database);
    kafka = KafkaBroker.temporary();
    kafka.createTopics(Topics.from(asyncapi));
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database));
    settings.put("quarkus.datasource.username", database);
    settings.put("quarkus.datasource.password", database);
    settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
    settings.put("quarkus.oidc.public-key", Tokens.publicKey());
    settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
    settings.put("quarkus.flyway.migrate-at-start", "true");
    System.setProperty(PublishedEvents.BOOTSTRAP, kafka.bootstrapServers());
    return settings;
  }

  @Override
  public void stop() {
    if (kafka != null) {
      kafka.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }
}
