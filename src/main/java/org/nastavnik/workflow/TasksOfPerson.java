package org.nastavnik.workflow;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.NativeTaskQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tasks somebody owns or may claim, of either the earliest due. The engine's own query reads every task that nobody owns,
 * whomever it is offered to, before it takes the first of them. Here a few that are offered are read by their ids; of many the
 * index on owner and due date gives the first ones.
 */
@Component
class TasksOfPerson {

  private static final int FEW = 300;
  private static final String OFFERED = "select TASK_ID_ from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and TASK_ID_ is not null and ";
  private static final String OPEN = "(select T.* from ACT_RU_TASK T where T.SUSPENSION_STATE_ = 1 and T.ASSIGNEE_ ";

  private final TaskService tasks;
  private final JdbcTemplate database;

  TasksOfPerson(TaskService tasks, JdbcTemplate database) {
    this.tasks = tasks;
    this.database = database;
  }

  /**
   * The first of them.
   *
   * @param groups whose members are offered what the group is
   * @param atMost how many of either
   */
  List<Task> first(String userId, List<String> groups, int atMost) {
    List<String> offered = ids(userId, groups);
    String own = OPEN + "= #{user}" + first("T.DUE_DATE_", atMost);
    if (offered.isEmpty()) {
      return tasks.createNativeTaskQuery().sql(own).parameter("user", userId).list();
    }
    List<String> named = offered.size() <= FEW ? offered : groups;
    NativeTaskQuery query = tasks.createNativeTaskQuery()
        .sql(own + " union all " + (offered.size() <= FEW ? few(named, atMost) : many(named, atMost))).parameter("user", userId);
    IntStream.range(0, named.size()).forEach(number -> query.parameter("named" + number, named.get(number)));
    return query.list();
  }

  /** Of all that is offered, claimed by now or not; where there are many, not all of them. */
  private List<String> ids(String userId, List<String> groups) {
    String toGroups = groups.isEmpty() ? "" : " union all " + OFFERED + "GROUP_ID_ in (" + "?, ".repeat(groups.size() - 1) + "?)";
    return database.queryForList(OFFERED + "USER_ID_ = ?" + toGroups + " fetch first " + (FEW + 1) + " rows only", String.class,
        Stream.concat(Stream.of(userId), groups.stream()).toArray());
  }

  private static String few(List<String> ids, int atMost) {
    return OPEN + "is null and T.ID_ in " + named(ids) + first("T.DUE_DATE_", atMost);
  }

  private static String many(List<String> groups, int atMost) {
    String toGroups = groups.isEmpty() ? "" : " or I.GROUP_ID_ in " + named(groups);
    return OPEN + "is null and exists (select 1 from ACT_RU_IDENTITYLINK I where I.TASK_ID_ = T.ID_ and I.TYPE_ = 'candidate'"
        + " and (I.USER_ID_ = #{user}" + toGroups + "))" + first("T.ASSIGNEE_, T.DUE_DATE_", atMost);
  }

  private static String named(List<String> parameters) {
    return IntStream.range(0, parameters.size()).mapToObj(number -> "#{named" + number + "}").collect(Collectors.joining(", ", "(", ")"));
  }

  private static String first(String order, int atMost) {
    return " order by " + order + " fetch first " + atMost + " rows only)";
  }
}
