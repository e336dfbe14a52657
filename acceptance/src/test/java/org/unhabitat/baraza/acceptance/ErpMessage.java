package org.unhabitat.baraza.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * A state message of the ERP, well formed or not.
 *
 * @param headers of the CloudEvents envelope
 * @param value content as text; null for a tombstone
 */
record ErpMessage(String topic, String key, Map<String, String> headers, String value) {
  static final String STAFF_MEMBERS = "erp.staff-member.state.v1";
  private static final String BUSINESS_PARTNERS = "erp.business-partner.state.v1";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A new staff member, of whom no figure of the reference data tells. */
  static ErpMessage staffMember(Random random) {
    return staffMember(number(random), 1, "Mwangi");
  }

  static ErpMessage staffMember(String indexNumber, long version, String familyName) {
    Map<String, Object> member = new HashMap<>();
    member.put("version", version);
    member.put("indexNumber", indexNumber);
    member.put(
        "personKey",
        UUID.nameUUIDFromBytes(indexNumber.getBytes(StandardCharsets.UTF_8)).toString());
    member.put("givenName", "Achieng");
    member.put("familyName", familyName);
    member.put("grade", "P-3");
    member.put("category", "professional");
    member.put("contractType", "fixed-term");
    member.put("contractEnd", "2030-12-31");
    member.put("unitCode", "ROAF");
    member.put("dutyStation", "KENBO");
    member.put("supervisorIndexNumber", null);
    member.put("entryOnDuty", "2024-02-01");
    member.put("separatedOn", null);
    return of(STAFF_MEMBERS, indexNumber, "org.unhabitat.erp.staff-member.updated.v1", member);
  }

  static ErpMessage businessPartner(Random random) {
    String number = number(random);
    return of(
        BUSINESS_PARTNERS,
        number,
        "org.unhabitat.erp.business-partner.updated.v1",
        Map.of(
            "version",
            1,
            "number",
            number,
            "names",
            Map.of("en", "Partner " + number),
            "kind",
            "C01",
            "country",
            "SWE",
            "roles",
            List.of("donor")));
  }

  /** A number that the reference data does not use. */
  static String number(Random random) {
    return "7" + (100_000_000 + random.nextInt(900_000_000));
  }

  private static ErpMessage of(String topic, String key, String type, Map<String, ?> data) {
    return new ErpMessage(
        topic,
        key,
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            "/erp",
            "ce_type",
            type,
            "ce_subject",
            key,
            "content-type",
            "application/json"),
        write(data));
  }

  ErpMessage withKey(String other) {
    return new ErpMessage(topic, other, headers, value);
  }

  ErpMessage withValue(String other) {
    return new ErpMessage(topic, key, headers, other);
  }

  /**
   * @param header null to leave it out
   */
  ErpMessage withHeader(String name, String header) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.put(name, header);
    if (header == null) {
      changed.remove(name);
    }
    return new ErpMessage(topic, key, changed, value);
  }

  ProducerRecord<String, byte[]> toRecord() {
    List<Header> envelope =
        headers.entrySet().stream()
            .<Header>map(
                header ->
                    new RecordHeader(
                        header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)))
            .toList();
    return new ProducerRecord<>(
        topic, null, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8), envelope);
  }

  private static String write(Object data) {
    try {
      return JSON.writeValueAsString(data);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
