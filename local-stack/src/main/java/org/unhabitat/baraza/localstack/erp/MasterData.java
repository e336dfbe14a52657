package org.unhabitat.baraza.localstack.erp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What the ERP knows by itself: one file of records for each kind. */
enum MasterData {
  ORGANISATION_UNITS("organisation-unit", "code"),
  STAFF_MEMBERS("staff-member", "indexNumber"),
  BUSINESS_PARTNERS("business-partner", "number");

  private final String record;
  private final String keyField;

  MasterData(String record, String keyField) {
    this.record = record;
    this.keyField = keyField;
  }

  /** The record's name in topics and types. */
  String record() {
    return record;
  }

  String topic() {
    return "erp." + record + ".state.v1";
  }

  /** The records as messages, in the order of the file: parents before children. */
  List<StateMessage> messages() {
    String file = "/erp/" + record + "s.yaml";
    try (InputStream yaml = MasterData.class.getResourceAsStream(file)) {
      return StreamSupport.stream(new YAMLMapper().readTree(yaml).spliterator(), false)
          .map(this::message)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private StateMessage message(JsonNode state) {
    return new StateMessage(
        topic(),
        state.path(keyField).asText(),
        "org.unhabitat.erp." + record + ".updated.v1",
        state);
  }

  /** Whether nothing was ever published to the topic. */
  boolean isUnpublished(String bootstrapServers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Map<TopicPartition, OffsetSpec> ends =
          admin
              .describeTopics(List.of(topic()))
              .allTopicNames()
              .get()
              .get(topic())
              .partitions()
              .stream()
              .map(partition -> new TopicPartition(topic(), partition.partition()))
              .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
      return admin.listOffsets(ends).all().get().values().stream()
          .mapToLong(ListOffsetsResultInfo::offset)
          .allMatch(offset -> offset == 0);
    } catch (ExecutionException e) {
      throw new KafkaException("The topic " + topic() + " cannot be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted", e);
    }
  }
}
