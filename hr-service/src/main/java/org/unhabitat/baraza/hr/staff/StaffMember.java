package org.unhabitat.baraza.hr.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.record.ManagedRecord;

/** A staff member of UN-Habitat with the present contract and assignment. */
@Entity
public class StaffMember extends ManagedRecord {
  /** Whether the member's service has an end. */
  @Schema(name = "StaffMemberState")
  public enum State {
    /** No end is known. */
    IN_SERVICE,
    /** The last day of service is known; it may still lie ahead. */
    SEPARATED
  }

  /** The categories of the common system. */
  @Schema(name = "StaffCategory")
  public enum Category {
    /** Professional and higher, up to the Under-Secretary-General. */
    PROFESSIONAL,
    /** Field Service. */
    FIELD_SERVICE,
    /** National Professional Officers. */
    NATIONAL_OFFICER,
    /** General Service and related. */
    GENERAL_SERVICE
  }

  /** Kinds of appointment. */
  @Schema(name = "ContractType")
  public enum ContractType {
    /** Up to 364 days (ST/AI/2010/4/Rev.1). */
    TEMPORARY,
    /** One to five years (ST/AI/2013/1). */
    FIXED_TERM,
    /** Without an end. */
    CONTINUING,
    /** Without an end, from before 2009. */
    PERMANENT
  }

  private String reference;
  private long masterVersion;
  private String indexNumber;
  private UUID personKey;
  private String personId;
  private String givenName;
  private String familyName;
  private String grade;

  @Enumerated(EnumType.STRING)
  private Category category;

  @Enumerated(EnumType.STRING)
  private ContractType contractType;

  private LocalDate contractEnd;
  private String unit;
  private String dutyStation;
  private String supervisorIndexNumber;
  private LocalDate entryOnDuty;
  private LocalDate separatedOn;

  /** For Hibernate. */
  protected StaffMember() {}

  StaffMember(int number, StaffMemberMasterData data) {
    this.reference = "SM/" + number;
    this.indexNumber = data.indexNumber();
    this.personKey = data.personKey();
    take(data);
  }

  StaffMemberEvent registered() {
    return new StaffMemberEvent(this, StaffMemberEvent.What.REGISTERED);
  }

  /** Whether the state is newer than what is known; an older or equal one is to be ignored. */
  boolean isOlderThan(StaffMemberMasterData data) {
    return masterVersion < data.version();
  }

  /** Whether the state is about somebody who has left and come back. */
  boolean beginsAnotherService(StaffMemberMasterData data) {
    return separatedOn != null && data.entryOnDuty().isAfter(separatedOn);
  }

  /**
   * Follows the ERP.
   *
   * @throws PersonKeyChanged where the state is about somebody else
   */
  StaffMemberEvent update(StaffMemberMasterData data) {
    if (!personKey.equals(data.personKey())) {
      throw new PersonKeyChanged();
    }
    State before = state();
    take(data);
    return new StaffMemberEvent(
        this,
        before == State.IN_SERVICE && state() == State.SEPARATED
            ? StaffMemberEvent.What.SEPARATED
            : StaffMemberEvent.What.UPDATED);
  }

  private void take(StaffMemberMasterData data) {
    masterVersion = data.version();
    personId = data.personId();
    givenName = data.givenName();
    familyName = data.familyName();
    grade = data.grade();
    category = data.category();
    contractType = data.contractType();
    contractEnd = data.contractEnd();
    unit = data.unitCode();
    dutyStation = data.dutyStation();
    supervisorIndexNumber = data.supervisorIndexNumber();
    entryOnDuty = data.entryOnDuty();
    separatedOn = data.separatedOn();
  }

  /** The human reference, which says nothing about the person. */
  public String reference() {
    return reference;
  }

  /** Whether the member's service has an end. */
  public State state() {
    return separatedOn == null ? State.IN_SERVICE : State.SEPARATED;
  }

  /** The person's number for life, shared by the organizations of the United Nations. */
  public String indexNumber() {
    return indexNumber;
  }

  /** Stands for the person in events that name nobody. */
  public UUID personKey() {
    return personKey;
  }

  /** Who the person is at the identity provider; null for one who does not sign in. */
  public String personId() {
    return personId;
  }

  /** Given name. */
  public String givenName() {
    return givenName;
  }

  /** Family name. */
  public String familyName() {
    return familyName;
  }

  /** Code of the organisation unit of assignment. */
  public String unit() {
    return unit;
  }

  /** Category of the common system. */
  public Category category() {
    return category;
  }

  /** First day of the present service. */
  public LocalDate entryOnDuty() {
    return entryOnDuty;
  }

  /** Last day of service; null while none is known. */
  public LocalDate separatedOn() {
    return separatedOn;
  }

  String grade() {
    return grade;
  }

  ContractType contractType() {
    return contractType;
  }

  LocalDate contractEnd() {
    return contractEnd;
  }

  String dutyStation() {
    return dutyStation;
  }

  String supervisorIndexNumber() {
    return supervisorIndexNumber;
  }
}
