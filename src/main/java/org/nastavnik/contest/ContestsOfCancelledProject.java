package org.nastavnik.contest;

import org.camunda.bpm.engine.RuntimeService;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.project.ProjectEnding;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Component;

/** Ends the contests of a project that is cancelled: their record stays, their entries are let go. */
@Component
class ContestsOfCancelledProject implements ProjectEnding {

  private final ContestRegister contests;
  private final ContestLetters letters;
  private final RuntimeService runtime;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  ContestsOfCancelledProject(ContestRegister contests, ContestLetters letters, RuntimeService runtime, SignedIn signedIn,
      SchoolClock clock) {
    this.contests = contests;
    this.letters = letters;
    this.runtime = runtime;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Override
  public void cancelled(ProjectId project, String reason) {
    contests.findByProjectIdOrderByRegisteredAt(project).stream().filter(contest -> !contest.isOver())
        .forEach(contest -> cancel(contest, reason));
  }

  /** The contest's own process ends with the project's that called it; its entries hear of it here. */
  private void cancel(Contest contest, String reason) {
    contest.cancel(reason, clock.instant());
    letters.cancelled(contest);
    signedIn.asSystem(() -> {
      runtime.createSignalEvent("ContestCancelled-" + contest.id()).send();
      return null;
    });
  }
}
