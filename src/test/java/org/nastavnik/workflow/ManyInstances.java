package org.nastavnik.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Copies what the engine keeps of an instance past the engine, for what is measured on many rows. */
@Component
@Profile("test")
public class ManyInstances {

  private static final List<String> TABLES = List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE", "ACT_RU_JOB", "ACT_RU_INCIDENT",
      "ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_TASKINST", "ACT_HI_VARINST", "ACT_HI_INCIDENT");
  private static final Set<String> OWN_IDS = Set.of("ID_", "PROC_INST_ID_", "PROCESS_INSTANCE_ID_", "ROOT_PROC_INST_ID_", "EXECUTION_ID_",
      "VAR_SCOPE_", "PARENT_ID_", "ACT_INST_ID_", "PARENT_ACT_INST_ID_", "TASK_ID_", "CAUSE_INCIDENT_ID_", "ROOT_CAUSE_INCIDENT_ID_", "CONFIGURATION_");
  private static final int FIRST = 1000;

  private final JdbcTemplate database;

  private int next = FIRST;

  ManyInstances(JdbcTemplate database) {
    this.database = database;
  }

  /** So many more that stand where this one stands. */
  public void copy(String instance, int count) {
    anyOrder(() -> TABLES.forEach(table -> copy(table, OWN_IDS, instance, "true", count)));
    next += count;
  }

  /** Each task of this one was done so many times more. */
  public void copyTasks(String instance, int count) {
    copy("ACT_HI_ACTINST", Set.of("ID_"), instance, "END_TIME_ is not null and ASSIGNEE_ is not null", count);
    next += count;
  }

  /** Nothing is left of the copies. */
  public void remove() {
    anyOrder(() -> TABLES.forEach(table -> database.update("delete from %s where ID_ like '%%-copy%%'".formatted(table))));
  }

  /** Ids are unique in what precedes their last nine letters, which stand for the machine. */
  private void copy(String table, Set<String> ids, String instance, String where, int count) {
    List<String> columns = database.queryForList("select COLUMN_NAME from INFORMATION_SCHEMA.COLUMNS where TABLE_NAME = ?", String.class, table);
    String values = columns.stream().map(column -> ids.contains(column) ? "left(%1$s, length(%1$s) - 9) || '-copy' || x".formatted(column) : column)
        .collect(Collectors.joining(", "));
    database.update("insert into %1$s (%2$s) select %3$s from %1$s, system_range(%4$d, %5$d) where %6$s = ? and ID_ not like '%%-copy%%' and %7$s"
        .formatted(table, String.join(", ", columns), values, next, next + count - 1,
            columns.contains("PROC_INST_ID_") ? "PROC_INST_ID_" : "PROCESS_INSTANCE_ID_", where), instance);
  }

  /** Rows come before those they belong to. */
  private void anyOrder(Runnable change) {
    database.execute("set referential_integrity false");
    try {
      change.run();
    } finally {
      database.execute("set referential_integrity true");
    }
  }
}
