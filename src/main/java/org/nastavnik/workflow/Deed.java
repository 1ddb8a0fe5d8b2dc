package org.nastavnik.workflow;

/**
 * What people do beside the engine's tasks and processes, and is written down. Messages {@code audit.deed.<name>} name it.
 *
 * @see AuditLog
 */
public enum Deed {
  ACCOUNT_OPENED, ACCOUNT_CORRECTED, ACCOUNT_PLACED, ACCOUNT_SHUT, ACCOUNT_REOPENED, ACCOUNT_DELETED, ROLE_GIVEN, ROLE_TAKEN,
  PASSWORD_GIVEN, PASSWORD_CHOSEN, INVITED, PEOPLE_IMPORTED, PERSON_FORGOTTEN,
  BRANCH_CORRECTED,
  LETTER_SENT_AGAIN,
  PAPER_REVOKED,
  PROJECT_EXPORTED, AUDIT_EXPORTED
}
