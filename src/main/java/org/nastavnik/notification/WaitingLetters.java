package org.nastavnik.notification;

import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Once a mail server is set up, the letters of the last days that waited for one are sent; old ones nobody waits for any more. */
@Component
class WaitingLetters {

  private final QueuedLetters letters;
  private final Postman postman;
  private final LetterJobs jobs;
  private final MailProperties settings;
  private final SchoolClock clock;

  WaitingLetters(QueuedLetters letters, Postman postman, LetterJobs jobs, MailProperties settings, SchoolClock clock) {
    this.letters = letters;
    this.postman = postman;
    this.jobs = jobs;
    this.settings = settings;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  void send() {
    if (postman.isOnDuty()) {
      letters.findByStateAndJobIdIsNullAndQueuedAtAfter(LetterState.QUEUED, clock.instant().minus(settings.sendsWaiting()))
          .forEach(letter -> letter.waitsFor(jobs.schedule(letter.id(), clock.instant())));
    }
  }
}
