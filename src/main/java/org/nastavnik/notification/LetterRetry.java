package org.nastavnik.notification;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** What follows when a letter's job fails: a pause before it is tried again, or an incident. */
class LetterRetry extends JobRetryCmd {

  private final transient Clock clock;
  private final transient LetterFailed failure;

  LetterRetry(String jobId, LetterFailed failure, Clock clock) {
    super(jobId, failure);
    this.failure = failure;
    this.clock = clock;
  }

  @Override
  public Object execute(CommandContext context) {
    JobEntity job = getJob();
    if (job != null) {
      job.unlock();
      logException(job);
      if (failure.pause() == null) {
        job.setRetries(0);
      } else {
        job.setDuedate(Date.from(clock.instant().plus(failure.pause())));
      }
      notifyAcquisition(context);
    }
    return null;
  }
}
