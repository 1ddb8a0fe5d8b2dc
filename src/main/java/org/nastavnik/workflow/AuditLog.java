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

  /** Something done to an account, which is told by its name when read. */
  public void record(Deed deed, String userId) {
    record(deed, userId, null, null);
  }

  /**
   * Something done to anything.
   *
   * @param subjectId id of what it was done to
   * @param subject how it was called at that time; null for an account
   * @param detail what else to know, or null
   */
  public void record(Deed deed, String subjectId, String subject, String detail) {
    String actor = signedIn.userId();
    if (actor == null) {
      return;
    }
    database.sql("""
        insert into audit_record (happened_at, user_id, deed, subject_id, subject, detail)
        values (:at, :actor, :deed, :subjectId, :subject, :detail)""")
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).param("actor", actor).param("deed", deed.name())
        .param("subjectId", subjectId).param("subject", cut(subject, LONGEST_SUBJECT)).param("detail", cut(detail, LONGEST_DETAIL))
        .update();
  }

  private static String cut(String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }
}
