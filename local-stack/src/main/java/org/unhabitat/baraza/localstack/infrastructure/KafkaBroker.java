package org.unhabitat.baraza.localstack.infrastructure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka node, broker and controller, inside this JVM.
 *
 * <p>What it wrote is there again at the next start with the same data directory, also after the
 * JVM was killed. Topics exist only by {@link #createTopics}.
 */
public final class KafkaBroker implements AutoCloseable {
  private static final int NODE = 1;
  private static final int PORT_ATTEMPTS = 5;

  private final Path dataDirectory;
  private final boolean keepsData;
  private final KafkaRaftServer server;
  private final int port;
  private boolean stopped;

  private KafkaBroker(Path dataDirectory, boolean keepsData, KafkaRaftServer server, int port) {
    this.dataDirectory = dataDirectory;
    this.keepsData = keepsData;
    this.server = server;
    this.port = port;
  }

  /** A broker on a free port for the life of this JVM; its data is deleted with it. */
  public static KafkaBroker temporary() {
    Path directory = TemporaryDirectory.create("kafka", abandoned -> {});
    KafkaBroker broker = start(directory, 0, false);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop-kafka"));
    return broker;
  }

  /**
   * A broker that keeps its data.
   *
   * @param port where clients connect on localhost; 0 for any free port
   */
  public static KafkaBroker start(Path dataDirectory, int port) {
    return start(dataDirectory, port, true);
  }

  private static KafkaBroker start(Path dataDirectory, int port, boolean keepsData) {
    format(dataDirectory);
    for (int attempt = 1; ; attempt++) {
      int clientPort = port == 0 ? FreePort.find() : port;
      KafkaRaftServer server =
          new KafkaRaftServer(
              new KafkaConfig(
                  settings(dataDirectory, clientPort, FreePort.find(), keepsData), false),
              Time.SYSTEM);
      try {
        server.startup();
        return new KafkaBroker(dataDirectory, keepsData, server, clientPort);
      } catch (RuntimeException e) {
        server.shutdown();
        // A free port may have been taken between finding it and binding it.
        if (port != 0 || attempt == PORT_ATTEMPTS) {
          throw new IllegalStateException("Kafka does not start on port " + clientPort, e);
        }
      }
    }
  }

  /**
   * Runs until it is asked to end.
   *
   * @param arguments the data directory and the port
   */
  public static void main(String[] arguments) {
    KafkaBroker broker = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop-kafka"));
    broker.server.awaitShutdown();
  }

  /** Where clients find the broker: the value of {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  public int port() {
    return port;
  }

  /**
   * Creates the topics that are missing and gives the others their present configuration. The
   * number of partitions of an existing topic stays: more of them would move keys and break their
   * order.
   */
  public void createTopics(Collection<TopicSpec> topics) {
    createTopics(bootstrapServers(), topics);
  }

  /** The same for a broker that runs in another JVM. */
  public static void createTopics(String bootstrapServers, Collection<TopicSpec> topics) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing = new ArrayList<>();
      Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
      for (TopicSpec topic : topics) {
        Map<String, String> configuration = localConfiguration(topic);
        if (existing.contains(topic.name())) {
          changes.put(
              new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
              configuration.entrySet().stream().map(KafkaBroker::set).toList());
        } else {
          missing.add(
              new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.of((short) 1))
                  .configs(configuration));
        }
      }
      admin.createTopics(missing).all().get();
      admin.incrementalAlterConfigs(changes).all().get();
    } catch (ExecutionException e) {
      throw new KafkaException("Topics cannot be created", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while creating topics", e);
    }
  }

  private static AlterConfigOp set(Map.Entry<String, String> setting) {
    return new AlterConfigOp(
        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET);
  }

  /** A single broker never has the second copy that {@code min.insync.replicas} may ask for. */
  private static Map<String, String> localConfiguration(TopicSpec topic) {
    Map<String, String> configuration = new HashMap<>(topic.configuration());
    configuration.remove("min.insync.replicas");
    return configuration;
  }

  /** Stops the broker; deletes its data when it was temporary. Further calls do nothing. */
  public synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    server.shutdown();
    server.awaitShutdown();
    if (!keepsData) {
      TemporaryDirectory.delete(dataDirectory);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private static void format(Path dataDirectory) {
    try {
      Files.createDirectories(dataDirectory);
      Formatter formatter =
          new Formatter()
              .setPrintStream(
                  new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
              .setClusterId(Uuid.randomUuid().toString())
              .setNodeId(NODE)
              .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
              .setControllerListenerName("CONTROLLER")
              .setDirectories(List.of(dataDirectory.toString()))
              .setMetadataLogDirectory(dataDirectory.toString());
      if (!Files.exists(dataDirectory.resolve("meta.properties"))) {
        formatter.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("Kafka's data directory cannot be formatted", e);
    }
  }

  private static Map<String, String> settings(
      Path dataDirectory, int clientPort, int controllerPort, boolean durable) {
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", String.valueOf(NODE));
    settings.put("controller.quorum.voters", NODE + "@localhost:" + controllerPort);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "listeners",
        "CLIENT://localhost:" + clientPort + ",CONTROLLER://localhost:" + controllerPort);
    settings.put("advertised.listeners", "CLIENT://localhost:" + clientPort);
    settings.put("inter.broker.listener.name", "CLIENT");
    settings.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", dataDirectory.toString());
    settings.put("auto.create.topics.enable", "false");
    for (String internal :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      settings.put(internal + ".num.partitions", "1");
      settings.put(internal + ".replication.factor", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024));
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    // The unfinished segments of a broker that was killed are checked at the next start; one thread
    // per disk is Kafka's default and slow with some hundred partitions.
    settings.put("num.recovery.threads.per.data.dir", "2");
    // A broker that was killed may not come back before its last session has ended.
    settings.put("broker.session.timeout.ms", "3000");
    settings.put("broker.heartbeat.interval.ms", "500");
    if (durable) {
      // Kafka relies on other brokers for what a power cut takes; here there are none.
      settings.put("log.flush.interval.ms", "500");
      settings.put("log.flush.scheduler.interval.ms", "500");
    }
    return settings;
  }
}
