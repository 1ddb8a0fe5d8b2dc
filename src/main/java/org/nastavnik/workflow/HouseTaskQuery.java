package org.nastavnik.workflow;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * A task query that takes no expressions. The engine forbids them in queries sent by people, but looks at the outermost
 * part of the query only; here every part is looked at.
 */
class HouseTaskQuery extends TaskQueryImpl {

  HouseTaskQuery(CommandExecutor commandExecutor) {
    super(commandExecutor);
  }

  @Override
  public void validate() {
    super.validate();
    if (queries.stream().anyMatch(part -> !part.getExpressions().isEmpty())) {
      throw new BadUserRequestException(Messages.text("task.queryExpression"));
    }
  }
}
