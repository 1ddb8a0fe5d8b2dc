package org.nastavnik.portal.tasks;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.nastavnik.people.People;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.TaskRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What cannot be done with a task, said in words on a page, with the way back to the list. */
@ControllerAdvice(assignableTypes = TaskController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TaskRefusals {

  private final People people;

  TaskRefusals(People people) {
    this.people = people;
  }

  @ExceptionHandler
  ModelAndView refused(InvalidInput refusal) {
    return page(refusal.getMessage(), switch (refusal.key()) {
      case "task.gone" -> HttpStatus.NOT_FOUND;
      case "task.notForYou" -> HttpStatus.FORBIDDEN;
      default -> HttpStatus.CONFLICT;
    });
  }

  @ExceptionHandler
  ModelAndView forOthers(AuthorizationException refusal) {
    return page(refusal instanceof TaskRefused ours ? ours.getMessage() : Messages.text("task.notForYou"), HttpStatus.FORBIDDEN);
  }

  @ExceptionHandler
  ModelAndView gone(NullValueException refusal) {
    return page(Messages.text("task.gone"), HttpStatus.NOT_FOUND);
  }

  @ExceptionHandler
  ModelAndView taken(TaskAlreadyClaimedException refusal) {
    return page(Messages.text("task.takenBy", people.name(refusal.getTaskAssignee())), HttpStatus.CONFLICT);
  }

  @ExceptionHandler({OptimisticLockingException.class, OptimisticLockingFailureException.class})
  ModelAndView atTheSameMoment() {
    return page(Messages.text("tasks.sameMoment"), HttpStatus.CONFLICT);
  }

  private static ModelAndView page(String message, HttpStatus status) {
    return new ModelAndView("refused", status).addObject("message", message)
        .addObject("back", "/tasks").addObject("backText", Messages.text("portal.home.tasks"));
  }
}
