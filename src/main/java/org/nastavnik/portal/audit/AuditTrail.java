package org.nastavnik.portal.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.event.EventId;
import org.nastavnik.event.Events;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.InstanceSubjects;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the engine's log of operations and our own as one, the newest first, in one statement. Of the engine's log, which has
 * a row for each property that changed, an operation is one line.
 */
@Component
@Transactional(readOnly = true)
class AuditTrail {

  /** Of so many instances is asked at once what they are about. */
  private static final int AT_ONCE = 1_000;

  /** Among so many of the newest events of a name it is looked for. */
  private static final int MOST_EVENTS = 500;

  private static final String OURS = """
      select happened_at, id as place, user_id, deed, null as entity, account, subject_id, subject, detail,
        null as task_id, null as instance_id, null as definition_id, null as operation
      from audit_record where happened_at >= :from and happened_at < :until""";

  private static final String ENGINES = """
      select cast(TIMESTAMP_ as timestamp(6) with time zone), 0, USER_ID_, OPERATION_TYPE_, ENTITY_TYPE_,
        max(case when PROPERTY_ = 'assignee' and NEW_VALUE_ <> USER_ID_ then NEW_VALUE_ end),
        max(case when PROPERTY_ = 'groupId' then coalesce(NEW_VALUE_, ORG_VALUE_) end), null, null, TASK_ID_, PROC_INST_ID_, PROC_DEF_ID_, OPERATION_ID_
      from ACT_HI_OP_LOG where TIMESTAMP_ >= :engineFrom and TIMESTAMP_ < :engineUntil and USER_ID_ is not null""";

  private static final String ONE_EACH =
      " group by OPERATION_ID_, TIMESTAMP_, USER_ID_, OPERATION_TYPE_, ENTITY_TYPE_, TASK_ID_, PROC_INST_ID_, PROC_DEF_ID_";

  private static final String NAMED = """
      select trail.*, who.FIRST_ as who_first, who.LAST_ as who_last, whom.FIRST_ as whom_first,
        whom.LAST_ as whom_last, task.NAME_ as task_name, task.TASK_DEF_KEY_ as task_key, process.NAME_ as process_name, process.KEY_ as process_key,
        instance.BUSINESS_KEY_ as business_key
      from (%s union all %s) trail
      left join ACT_ID_USER who on who.ID_ = trail.user_id
      left join ACT_ID_USER whom on whom.ID_ = trail.account
      left join ACT_HI_TASKINST task on task.ID_ = trail.task_id
      left join ACT_HI_PROCINST instance on instance.ID_ = trail.instance_id
      left join ACT_RE_PROCDEF process on process.ID_ = trail.definition_id
      %s order by happened_at desc, place desc, operation limit %d offset %d""";

  private static final String WHO = "lower(concat(trail.user_id, ' ', who.FIRST_, ' ', who.LAST_, ' ', who.FIRST_)) like :person escape '!'";
  private static final String WHAT = "lower(concat(trail.account, ' ', trail.subject_id, ' ', trail.subject, ' ', trail.detail, ' ', whom.FIRST_, ' ', whom.LAST_, ' ', whom.FIRST_,"
      + " ' ', task.NAME_, ' ', process.NAME_)) like :object escape '!'";

  private final JdbcClient database;
  private final Events events;
  private final InstanceSubjects subjects;
  private final SchoolClock clock;

  AuditTrail(JdbcClient database, Events events, InstanceSubjects subjects, SchoolClock clock) {
    this.database = database;
    this.events = events;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** What fits the search, from the newest on. */
  List<AuditLine> find(AuditSearch search, int most, int skipped) {
    Map<String, Object> values = new HashMap<>();
    String ours = OURS + among("deed", deeds(search.kind()), "deeds", values);
    String engines = ENGINES + engines(search.kind(), values) + ONE_EACH;
    List<String> conditions = new ArrayList<>();
    if (!search.person().isEmpty()) {
      conditions.add(WHO);
      values.put("person", like(search.person()));
    }
    if (!search.object().isEmpty()) {
      conditions.add(what(search.object(), values));
    }
    putPeriod(search, values);
    String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    return lines(database.sql(NAMED.formatted(ours, engines, where, most, skipped)).params(values).query((row, number) -> AuditEntry.of(row)).list());
  }

  /** What it was done to has the words in its name, or is the work on an event that is called so. */
  private String what(String words, Map<String, Object> values) {
    values.put("object", like(words));
    List<String> called = events.called(words, MOST_EVENTS).stream().map(EventId::toString).toList();
    if (called.isEmpty()) {
      return WHAT;
    }
    values.put("called", called);
    return "(" + WHAT + " or instance.BUSINESS_KEY_ in (:called))";
  }

  private void putPeriod(AuditSearch search, Map<String, Object> values) {
    Instant from = startOf(search.from());
    Instant until = startOf(search.until().plusDays(1));
    values.put("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
    values.put("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC));
    values.put("engineFrom", Timestamp.from(from));
    values.put("engineUntil", Timestamp.from(until));
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private static Set<String> deeds(AuditKind kind) {
    return kind == null ? null : kind.deeds().stream().map(Deed::name).collect(Collectors.toSet());
  }

  private static String engines(AuditKind kind, Map<String, Object> values) {
    values.put("ours", AuditKind.WRITTEN_DOWN_BY_US);
    return " and ENTITY_TYPE_ not in (:ours)" + among("ENTITY_TYPE_", kind == null ? null : kind.entities(), "entities", values);
  }

  private static String among(String column, Collection<String> wanted, String name, Map<String, Object> values) {
    if (wanted == null) {
      return "";
    }
    if (wanted.isEmpty()) {
      return " and 1 = 0";
    }
    values.put(name, wanted);
    return " and " + column + " in (:" + name + ")";
  }

  private static String like(String words) {
    return "%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
  }

  private List<AuditLine> lines(List<AuditEntry> entries) {
    Map<String, String> about = new HashMap<>();
    List<InstanceSubjects.Instance> instances = entries.stream().filter(entry -> entry.instance() != null).map(AuditEntry::instance)
        .distinct().toList();
    for (int from = 0; from < instances.size(); from += AT_ONCE) {
      about.putAll(subjects.of(instances.subList(from, Math.min(from + AT_ONCE, instances.size()))));
    }
    return entries.stream().map(entry -> entry.line(isDoerNamed(entry) ? about : Map.of(), clock.getZone())).toList();
  }

  /** Who did a step of which only the step may be known did it to nobody knows what. */
  private boolean isDoerNamed(AuditEntry entry) {
    return entry.instance() != null && entry.instance().processKey() != null
        && subjects.namesDoer(entry.instance().processKey(), entry.taskKey());
  }
}
