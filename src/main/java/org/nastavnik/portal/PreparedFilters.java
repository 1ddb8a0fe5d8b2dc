package org.nastavnik.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.Grants;
import org.nastavnik.workflow.Messages;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The filters people find in the Tasklist, so that a list is there on the first visit: what is theirs and their groups', and
 * all that is open for those who watch over the project. The most urgent stands first.
 */
@Component
class PreparedFilters {

  private static final List<String> NAMES = List.of("mine", "group", "today", "overdue", "project", "projectOverdue");
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final List<String> WORKING = List.of(Roles.DIRECTOR, Roles.COORDINATOR, Roles.METHODOLOGIST, Roles.REVIEWER,
      Roles.JURY, Roles.LIBRARIAN, Roles.ADMIN);
  private static final List<String> WATCHING = List.of(Roles.COORDINATOR, Roles.DIRECTOR, Roles.ADMIN);
  private static final String OWN = "${currentUser()}";
  private static final String OWN_GROUPS = "${currentUserGroups()}";

  private final FilterService filters;
  private final TaskService tasks;
  private final Grants grants;

  PreparedFilters(FilterService filters, TaskService tasks, Grants grants) {
    this.filters = filters;
    this.tasks = tasks;
    this.grants = grants;
  }

  @EventListener(ContextRefreshedEvent.class)
  void prepare() {
    prepare("mine", 10, WORKING, tasks.createTaskQuery().taskAssigneeExpression(OWN));
    prepare("group", 20, WORKING, tasks.createTaskQuery().taskCandidateGroupInExpression(OWN_GROUPS).taskUnassigned());
    prepare("today", 30, WORKING, forMe().dueAfterExpression("${now()}").dueBeforeExpression("${endOfToday}"));
    prepare("overdue", 40, WORKING, forMe().dueBeforeExpression("${now()}"));
    prepare("project", 50, WATCHING, tasks.createTaskQuery());
    prepare("projectOverdue", 60, WATCHING, tasks.createTaskQuery().dueBeforeExpression("${now()}"));
  }

  /** What the filters are called in Russian, which they are stored in, with their English. */
  static Map<String, String> english() {
    Map<String, String> english = new HashMap<>();
    NAMES.forEach(filter -> List.of("portal.filter." + filter, "portal.filter." + filter + ".description").forEach(key ->
        english.put(Messages.text(RUSSIAN, key), Messages.text(Locale.ENGLISH, key))));
    return english;
  }

  private TaskQuery forMe() {
    return tasks.createTaskQuery().or().taskAssigneeExpression(OWN).taskCandidateGroupInExpression(OWN_GROUPS).endOr();
  }

  private void prepare(String filter, int priority, List<String> groups, TaskQuery query) {
    String name = Messages.text(RUSSIAN, "portal.filter." + filter);
    if (filters.createTaskFilterQuery().filterName(name).count() == 0) {
      Filter prepared = filters.saveFilter(filters.newTaskFilter(name)
          .setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc())
          .setProperties(Map.of("priority", priority, "refresh", true, "color", "#1d5b79",
              "description", Messages.text(RUSSIAN, "portal.filter." + filter + ".description"))));
      groups.forEach(group -> grants.give(group, Resources.FILTER, prepared.getId(), Permissions.READ));
    }
  }
}
