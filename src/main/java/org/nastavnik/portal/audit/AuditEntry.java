package org.nastavnik.portal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.nastavnik.workflow.InstanceSubjects;

/**
 * A row of either log.
 *
 * @param deed one of ours, or an operation of the engine
 * @param entity kind of thing the engine did it to; null for one of ours
 * @param account user id of whom it was done to, or something was given to; null for anything else
 * @param whom name of that person, or the user id where the account is gone
 * @param subjectId of the engine's, a group
 */
record AuditEntry(Instant at, String userId, String who, String deed, String entity, String account, String whom,
    String subjectId, String subject, String detail, String task, String taskKey, String process, InstanceSubjects.Instance instance) {

  static AuditEntry of(ResultSet row) throws SQLException {
    String userId = row.getString("user_id");
    String account = row.getString("account");
    String instance = row.getString("instance_id");
    return new AuditEntry(row.getObject("happened_at", OffsetDateTime.class).toInstant(), userId,
        AuditWords.name(row.getString("who_first"), row.getString("who_last"), userId), row.getString("deed"), row.getString("entity"),
        account, account == null ? null : AuditWords.name(row.getString("whom_first"), row.getString("whom_last"), account),
        row.getString("subject_id"), row.getString("subject"), row.getString("detail"), row.getString("task_name"), row.getString("task_key"), row.getString("process_name"),
        instance == null ? null : new InstanceSubjects.Instance(instance, row.getString("process_key"), row.getString("business_key")));
  }

  /** @param about what instances are about, as far as it may be known of who did something in them */
  AuditLine line(Map<String, String> about, ZoneId zone) {
    LocalDateTime when = LocalDateTime.ofInstant(at, zone);
    if (entity == null) {
      return new AuditLine(when, who, userId, AuditWords.deed(deed), AuditWords.subject(subject, whom, account), null, null,
          AuditWords.detail(deed, detail));
    }
    String subjectOfInstance = instance == null ? null : about.get(instance.id());
    return new AuditLine(when, who, userId, AuditWords.operation(deed, entity), AuditWords.entity(entity, task, process),
        subjectOfInstance, subjectOfInstance == null ? null : instance.id(), AuditWords.addressee(whom, subjectId));
  }
}
