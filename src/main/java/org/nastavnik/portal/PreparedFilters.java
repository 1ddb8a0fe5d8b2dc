package org.nastavnik.portal;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.nastavnik.workflow.Messages;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The filters everybody finds in the Tasklist, so that a list is there on the first visit. */
@Component
class PreparedFilters {

  private final FilterService filters;
  private final TaskService tasks;

  PreparedFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  @EventListener(ContextRefreshedEvent.class)
  void prepare() {
    prepare("mine", 10, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    prepare("group", 20, tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
    prepare("overdue", 30, tasks.createTaskQuery().dueBeforeExpression("${now()}"));
  }

  private void prepare(String filter, int priority, TaskQuery query) {
    String name = Messages.text("portal.filter." + filter);
    if (filters.createTaskFilterQuery().filterName(name).count() == 0) {
      filters.saveFilter(filters.newTaskFilter(name).setQuery(query)
          .setProperties(Map.of("priority", priority, "refresh", true, "color", "#1d5b79")));
    }
  }
}
