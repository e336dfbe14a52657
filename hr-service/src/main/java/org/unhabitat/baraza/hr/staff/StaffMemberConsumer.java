package org.unhabitat.baraza.hr.staff;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.unhabitat.baraza.kit.inbox.EventConsumer;
import org.unhabitat.baraza.kit.inbox.Inbox;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;
import org.unhabitat.baraza.kit.time.DutyStation;

/** Takes staff members over from the ERP, and trusts none of its messages to be well formed. */
@ApplicationScoped
class StaffMemberConsumer implements EventConsumer {
  private static final String UPDATED = "org.unhabitat.erp.staff-member.updated.v1";

  private final Inbox inbox;
  private final Validator validator;
  private final StaffMemberService members;
  private final DutyStation dutyStation;

  StaffMemberConsumer(
      Inbox inbox, Validator validator, StaffMemberService members, DutyStation dutyStation) {
    this.inbox = inbox;
    this.validator = validator;
    this.members = members;
    this.dutyStation = dutyStation;
  }

  @Incoming("staff-members")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.receive(this, batch);
  }

  @Override
  public String name() {
    return "staff-members";
  }

  @Override
  public void apply(ReceivedEvent event) {
    if (!UPDATED.equals(event.type())) {
      throw new IllegalArgumentException("the type is not " + UPDATED);
    }
    StaffMemberMasterData data = event.as(StaffMemberMasterData.class);
    Set<ConstraintViolation<StaffMemberMasterData>> faults = validator.validate(data);
    if (!faults.isEmpty()) {
      throw new ConstraintViolationException(faults);
    }
    members.follow(data, LocalDate.ofInstant(event.time(), dutyStation.zone()));
  }
}
