package org.nastavnik.people;

import java.util.List;
import org.nastavnik.workflow.AccountChange;
import org.nastavnik.workflow.AuditLog;
import org.nastavnik.workflow.Deed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what becomes of accounts, whichever way they are changed. */
@Component
class AccountAudit implements PersonalRecords {

  private final AuditLog audit;

  AccountAudit(AuditLog audit) {
    this.audit = audit;
  }

  @EventListener
  void record(AccountChange change) {
    audit.onAccount(deed(change.kind()), change.userId(), change.group());
  }

  @Override
  public List<PersonalTable> personalTables() {
    return List.of(PersonalTable.anonymised("audit_record", "user_id = :person or account = :person"));
  }

  private static Deed deed(AccountChange.Kind kind) {
    return switch (kind) {
      case OPENED -> Deed.ACCOUNT_OPENED;
      case CORRECTED -> Deed.ACCOUNT_CORRECTED;
      case PASSWORD_GIVEN -> Deed.PASSWORD_GIVEN;
      case PASSWORD_CHOSEN -> Deed.PASSWORD_CHOSEN;
      case GROUP_GIVEN -> Deed.ROLE_GIVEN;
      case GROUP_TAKEN -> Deed.ROLE_TAKEN;
      case DELETED -> Deed.ACCOUNT_DELETED;
    };
  }
}
