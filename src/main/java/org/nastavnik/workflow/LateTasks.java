package org.nastavnik.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The overdue tasks of a project with who owes them, in one statement. For pages of those in charge, who are told of more than
 * they may open; who that is, the caller knows.
 */
@Component
public class LateTasks {

  /** How many are counted; where there are more, nobody needs to know how many. */
  public static final int COUNTED = 100;

  /**
   * An overdue task.
   *
   * @param businessKey id of what its process is about
   * @param process name of its process
   * @param owner user id; null where nobody has taken it, or where who owes it is kept back
   * @param offeredTo id of a group that may take it, or null
   * @param opens whether the reader may open it
   */
  public record LateTask(String id, String name, String businessKey, String process, Instant due, String owner, String offeredTo,
      boolean opens) {}

  /**
   * What is overdue, the longest overdue first.
   *
   * @param more whether there are more than were counted
   */
  public record Late(List<LateTask> tasks, boolean more) {

    public static final Late NONE = new Late(List.of(), false);
  }

  private record Row(String id, String name, String key, String definition, String businessKey, Instant due, String owner, String group) {}

  /** Of the project is a process that knows its id, or that of something whose own process knows it. */
  private static final String QUERY = """
      select T.ID_, T.NAME_, T.TASK_DEF_KEY_, T.PROC_DEF_ID_, E.BUSINESS_KEY_, T.DUE_DATE_, T.ASSIGNEE_,
      (select min(I.GROUP_ID_) from ACT_RU_IDENTITYLINK I where I.TASK_ID_ = T.ID_ and I.TYPE_ = 'candidate')
      from ACT_RU_TASK T join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_
      where T.DUE_DATE_ < ? and T.SUSPENSION_STATE_ = 1 and exists (
        select 1 from ACT_RU_VARIABLE V where V.PROC_INST_ID_ = T.PROC_INST_ID_ and (V.NAME_ = 'projectId' and V.TEXT_ = ?
          or exists (select 1 from ACT_RU_EXECUTION O join ACT_RU_VARIABLE P on P.PROC_INST_ID_ = O.ID_
            where O.BUSINESS_KEY_ = V.TEXT_ and P.NAME_ = 'projectId' and P.TEXT_ = ?)))
      order by T.DUE_DATE_ fetch first ? rows only""";

  private final FormContents contents;
  private final GroupTaskRights rights;
  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final JdbcTemplate database;
  private final SchoolClock clock;

  LateTasks(FormContents contents, GroupTaskRights rights, ObjectProvider<ProcessEngineConfigurationImpl> engine, JdbcTemplate database,
      SchoolClock clock) {
    this.contents = contents;
    this.rights = rights;
    this.engine = engine;
    this.database = database;
    this.clock = clock;
  }

  /**
   * The overdue tasks of a project.
   *
   * @param roles group ids of the reader
   * @param opensAll whether the reader may open every task
   */
  public Late of(String projectId, String reader, Set<String> roles, boolean opensAll) {
    List<Row> rows = database.query(QUERY, (row, number) -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
        row.getString(5), row.getTimestamp(6).toInstant(), row.getString(7), row.getString(8)),
        Timestamp.from(clock.instant()), projectId, projectId, COUNTED + 1);
    return engine.getObject().getCommandExecutorTxRequired().execute(context -> new Late(
        rows.stream().limit(COUNTED).map(row -> task(row, opensAll, reader, roles, context)).toList(), rows.size() > COUNTED));
  }

  private LateTask task(Row row, boolean opensAll, String reader, Set<String> roles, CommandContext context) {
    ProcessDefinitionEntity process = OpenTasks.process(row.definition(), context);
    boolean opens = opensAll || reader.equals(row.owner()) || roles.stream().anyMatch(role -> rights.reads(role, process.getKey()));
    return new LateTask(row.id(), Translations.text(row.name()), row.businessKey(), OpenTasks.name(process), row.due(),
        contents.namesOwner(process.getKey(), row.key()) ? row.owner() : null, row.group(), opens);
  }
}
