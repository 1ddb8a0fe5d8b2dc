package org.nastavnik.contest.page;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** What cannot be done in the contest, said in words on a page, with the way back. */
@ControllerAdvice(basePackageClasses = ContestRefusals.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContestRefusals {

  @ExceptionHandler
  ModelAndView refused(InvalidInput refusal) {
    return page(refusal.getMessage(), switch (refusal.key()) {
      case "contest.entry.notYours", "contest.score.notYours", "contest.results.notYours", "contest.jury.notYours" -> HttpStatus.FORBIDDEN;
      case "contest.gone", "task.gone" -> HttpStatus.NOT_FOUND;
      default -> HttpStatus.CONFLICT;
    });
  }

  @ExceptionHandler({OptimisticLockingException.class, OptimisticLockingFailureException.class})
  ModelAndView atTheSameMoment() {
    return page(Messages.text("tasks.sameMoment"), HttpStatus.CONFLICT);
  }

  @ExceptionHandler
  ModelAndView tooLarge(MaxUploadSizeExceededException refusal) {
    return page(Messages.text("contest.refusal.fileTooLarge"), HttpStatus.PAYLOAD_TOO_LARGE);
  }

  private static ModelAndView page(String message, HttpStatus status) {
    return new ModelAndView("refused", status).addObject("message", message)
        .addObject("back", "/contest").addObject("backText", Messages.text("contest.toContest"));
  }
}
