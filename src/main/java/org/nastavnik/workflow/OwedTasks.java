package org.nastavnik.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Open tasks with who owes them, each list in one statement. For pages of those in charge, who are told of more than they may
 * open; who that is, the caller knows.
 */
@Component
public class OwedTasks {

  /** How many are counted; where there are more, nobody needs to know how many. */
  public static final int COUNTED = 100;

  /**
   * An open task.
   *
   * @param key id of the user task in its diagram
   * @param businessKey id of what its process is about
   * @param process name of its process
   * @param due null where it has no deadline
   * @param owner user id; null where nobody has taken it, or where who owes it is kept back
   * @param offeredTo id of a group that may take it, or null
   * @param opens whether the reader may open it
   */
  public record OwedTask(String id, String key, String name, String businessKey, String process, Instant due, String owner, String offeredTo,
      boolean opens) {}

  /**
   * What is overdue, the longest overdue first.
   *
   * @param more whether there are more than were counted
   */
  public record Late(List<OwedTask> tasks, boolean more) {

    public static final Late NONE = new Late(List.of(), false);
  }

  /**
   * Open tasks of a project, the most urgent first.
   *
   * @param ahead those whose time has not run out; where very many are late, not all of them
   */
  public record UnderWay(Late late, List<OwedTask> ahead) {

    public static final UnderWay NONE = new UnderWay(Late.NONE, List.of());
  }

  private record Row(String id, String name, String key, String definition, String businessKey, Instant due, String owner, String group) {}

  private static final String OPEN = """
      select T.ID_, T.NAME_, T.TASK_DEF_KEY_, T.PROC_DEF_ID_, E.BUSINESS_KEY_, T.DUE_DATE_, T.ASSIGNEE_,
      (select min(I.GROUP_ID_) from ACT_RU_IDENTITYLINK I where I.TASK_ID_ = T.ID_ and I.TYPE_ = 'candidate')
      from ACT_RU_TASK T join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_ where T.SUSPENSION_STATE_ = 1
      """;

  /** Of the project is a process that knows its id, or that of something whose own process knows it. */
  private static final String OF_PROJECT = """
       and exists (
        select 1 from ACT_RU_VARIABLE V where V.PROC_INST_ID_ = T.PROC_INST_ID_ and (V.NAME_ = 'projectId' and V.TEXT_ = ?
          or V.NAME_ in (%s) and exists (select 1 from ACT_RU_EXECUTION O join ACT_RU_VARIABLE P on P.PROC_INST_ID_ = O.ID_
            where O.BUSINESS_KEY_ = V.TEXT_ and P.NAME_ = 'projectId' and P.TEXT_ = ?)))
      order by T.DUE_DATE_ nulls last, T.CREATE_TIME_, T.ID_ fetch first ? rows only""";

  private static final String LATE = OPEN + "and T.DUE_DATE_ < ?" + OF_PROJECT;

  private static final String ABOUT = OPEN + "and E.BUSINESS_KEY_ = ? order by T.DUE_DATE_, T.CREATE_TIME_, T.ID_ fetch first ? rows only";

  private static final String STEPS = OPEN + """
      and exists (select 1 from ACT_RU_VARIABLE V where V.PROC_INST_ID_ = T.PROC_INST_ID_ and V.NAME_ = ? and V.TEXT_ = ?)
      order by T.DUE_DATE_, T.ID_""";

  private final FormContents contents;
  private final GroupTaskRights rights;
  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final JdbcTemplate database;
  private final SchoolClock clock;

  OwedTasks(FormContents contents, GroupTaskRights rights, ObjectProvider<ProcessEngineConfigurationImpl> engine, JdbcTemplate database,
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
  public Late late(String projectId, String reader, Set<String> roles, boolean opensAll) {
    return late(ofProject(LATE, List.of(Timestamp.from(clock.instant())), projectId, COUNTED + 1, reader, roles, opensAll));
  }

  private static Late late(List<OwedTask> late) {
    return new Late(late.stream().limit(COUNTED).toList(), late.size() > COUNTED);
  }

  /** What is under way in a project, overdue or not; the parameters as for {@link #late}. */
  public UnderWay underWay(String projectId, String reader, Set<String> roles, boolean opensAll) {
    Instant now = clock.instant();
    Map<Boolean, List<OwedTask>> open = ofProject(OPEN + OF_PROJECT, List.of(), projectId, 2 * COUNTED + 1, reader, roles, opensAll).stream()
        .collect(Collectors.partitioningBy(task -> task.due() != null && task.due().isBefore(now)));
    return new UnderWay(late(open.get(true)), open.get(false).stream().limit(COUNTED).toList());
  }

  private List<OwedTask> ofProject(String query, List<Object> first, String projectId, int most, String reader, Set<String> roles, boolean opensAll) {
    List<String> parents = contents.parentVariables();
    List<Object> parameters = new ArrayList<>(first);
    parameters.add(projectId);
    parameters.addAll(parents);
    parameters.addAll(List.of(projectId, most));
    return read(query.formatted(String.join(", ", Collections.nCopies(parents.size(), "?"))), reader, roles, opensAll, parameters.toArray());
  }

  /**
   * The open tasks of the process about something, the most urgent first.
   *
   * @param businessKey id of what it is about
   * @param roles group ids of the reader
   * @param opensAll whether the reader may open every task
   */
  public List<OwedTask> about(String businessKey, String reader, Set<String> roles, boolean opensAll) {
    return read(ABOUT, reader, roles, opensAll, businessKey, COUNTED);
  }

  /**
   * The open tasks of all processes with something, the most urgent first.
   *
   * @param variable name of the process variable that holds its id
   * @param roles group ids of the reader
   */
  public List<OwedTask> with(String variable, String id, String reader, Set<String> roles) {
    return read(STEPS, reader, roles, false, variable, id);
  }

  private List<OwedTask> read(String query, String reader, Set<String> roles, boolean opensAll, Object... parameters) {
    List<Row> rows = database.query(query, (row, number) -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
        row.getString(5), instant(row.getTimestamp(6)), row.getString(7), row.getString(8)), parameters);
    return engine.getObject().getCommandExecutorTxRequired()
        .execute(context -> rows.stream().map(row -> task(row, opensAll, reader, roles, context)).toList());
  }

  private static Instant instant(Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }

  private OwedTask task(Row row, boolean opensAll, String reader, Set<String> roles, CommandContext context) {
    ProcessDefinitionEntity process = OpenTasks.process(row.definition(), context);
    boolean opens = opensAll || reader.equals(row.owner()) || roles.stream().anyMatch(role -> rights.reads(role, process.getKey()));
    return new OwedTask(row.id(), row.key(), Translations.text(row.name()), row.businessKey(), OpenTasks.name(process), row.due(),
        contents.namesOwner(process.getKey(), row.key()) ? row.owner() : null, row.group(), opens);
  }
}
