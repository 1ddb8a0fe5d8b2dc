package org.nastavnik.workflow;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who did what, in the transaction in which it is done. What the system does by itself is nobody's deed. No
 * passwords, links or other secrets here: whoever administers reads all of it.
 */
@Service
@Transactional
public class AuditLog {

  private static final int LONGEST_SUBJECT = 500;
  private static final int LONGEST_DETAIL = 1000;

  private final JdbcClient database;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  AuditLog(JdbcClient database, SignedIn signedIn, SchoolClock clock) {
    this.database = database;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Something done to somebody's account, which is told by its name when read. */
  public void onAccount(Deed deed, String userId) {
    onAccount(deed, userId, null);
  }

  /** @param detail what else to know, or null */
  public void onAccount(Deed deed, String userId, String detail) {
    write(deed, userId, null, null, detail);
  }

  /**
   * Something done to anything else.
   *
   * @param id of what it was done to, or null
   * @param subject how it was called at that time, or null
   * @param detail what else to know, or null
   */
  public void on(Deed deed, String id, String subject, String detail) {
    write(deed, null, id, subject, detail);
  }

  private void write(Deed deed, String account, String id, String subject, String detail) {
    String actor = signedIn.userId();
    if (actor == null) {
      return;
    }
    database.sql("""
        insert into audit_record (happened_at, user_id, deed, account, subject_id, subject, detail)
        values (:at, :actor, :deed, :account, :id, :subject, :detail)""")
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).param("actor", actor).param("deed", deed.name())
        .param("account", account).param("id", id).param("subject", cut(subject, LONGEST_SUBJECT)).param("detail", cut(detail, LONGEST_DETAIL))
        .update();
  }

  private static String cut(String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }
}
