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
 * Tasks somebody may claim, the earliest due first. The engine's own query reads every task that nobody owns, whomever it is
 * offered to, before it takes the first of them. Here a few that are offered are read by their ids; of many the index on owner
 * and due date gives the first ones.
 */
@Component
class OfferedTasks {

  private static final int FEW = 300;
  private static final String OFFERED = "select TASK_ID_ from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and TASK_ID_ is not null and ";

  private final TaskService tasks;
  private final JdbcTemplate database;

  OfferedTasks(TaskService tasks, JdbcTemplate database) {
    this.tasks = tasks;
    this.database = database;
  }

  /**
   * The first of them.
   *
   * @param groups whose members are offered what the group is
   */
  List<Task> to(String userId, List<String> groups, int atMost) {
    List<String> offered = ids(userId, groups);
    if (offered.isEmpty()) {
      return List.of();
    }
    return offered.size() <= FEW
        ? tasks.createTaskQuery().taskIdIn(offered.toArray(String[]::new)).taskUnassigned().active().orderByDueDate().asc().listPage(0, atMost)
        : firstOfMany(userId, groups, atMost);
  }

  /** Of all that is offered, claimed by now or not; where there are many, not all of them. */
  private List<String> ids(String userId, List<String> groups) {
    String toGroups = groups.isEmpty() ? "" : " union all " + OFFERED + "GROUP_ID_ in (" + "?, ".repeat(groups.size() - 1) + "?)";
    return database.queryForList(OFFERED + "USER_ID_ = ?" + toGroups + " fetch first " + (FEW + 1) + " rows only", String.class,
        Stream.concat(Stream.of(userId), groups.stream()).toArray());
  }

  private List<Task> firstOfMany(String userId, List<String> groups, int atMost) {
    String toGroups = groups.isEmpty() ? "" : IntStream.range(0, groups.size()).mapToObj(number -> "#{group" + number + "}")
        .collect(Collectors.joining(", ", " or I.GROUP_ID_ in (", ")"));
    NativeTaskQuery query = tasks.createNativeTaskQuery().sql("select T.* from ACT_RU_TASK T where T.ASSIGNEE_ is null"
        + " and T.SUSPENSION_STATE_ = 1 and exists (select 1 from ACT_RU_IDENTITYLINK I where I.TASK_ID_ = T.ID_"
        + " and I.TYPE_ = 'candidate' and (I.USER_ID_ = #{user}" + toGroups + ")) order by T.ASSIGNEE_, T.DUE_DATE_").parameter("user", userId);
    IntStream.range(0, groups.size()).forEach(number -> query.parameter("group" + number, groups.get(number)));
    return query.listPage(0, atMost);
  }
}
