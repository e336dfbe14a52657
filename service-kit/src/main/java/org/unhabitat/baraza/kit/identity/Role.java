package org.unhabitat.baraza.kit.identity;

/** The roles that the identity provider gives in the claim {@code groups}. */
public final class Role {
  /** Every person at UN-Habitat: reads what is not restricted. */
  public static final String STAFF = "staff";

  /** Secretariat of governing bodies and committees. */
  public static final String GOVERNANCE_SECRETARY = "governance-secretary";

  /** Writes and issues the annual report. */
  public static final String REPORTING_OFFICER = "reporting-officer";

  /** Prepares projects and submits them for review. */
  public static final String PROJECT_OFFICER = "project-officer";

  /** Gives a reviewing function's clearance. */
  public static final String REVIEWER = "reviewer";

  /** Secretariat of the Project Review Committee. */
  public static final String REVIEW_SECRETARY = "review-secretary";

  /** Keeps donors, agreements and their reports. */
  public static final String DONOR_RELATIONS_OFFICER = "donor-relations-officer";

  /** Clears donor reports that somebody else drafted. */
  public static final String CLEARING_OFFICER = "clearing-officer";

  /** Keeps contributions and cost recovery. */
  public static final String FINANCE_OFFICER = "finance-officer";

  /** Human-resources partner: sees the staff members of the units he or she serves. */
  public static final String HR_PARTNER = "hr-partner";

  /** Keeps courses, requirements and completions. */
  public static final String LEARNING_ADMINISTRATOR = "learning-administrator";

  /** Certifies that funds are available. */
  public static final String CERTIFYING_OFFICER = "certifying-officer";

  /** Approves staff actions under delegated authority. */
  public static final String HR_APPROVER = "hr-approver";

  /** Runs the suite: dead letters, outbox, verification. */
  public static final String OPERATIONS = "operations";

  private Role() {}
}
