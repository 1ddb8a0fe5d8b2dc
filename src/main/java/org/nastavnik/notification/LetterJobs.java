package org.nastavnik.notification;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's jobs that send letters: made in the transaction that writes the letter, one for each. */
@Component
class LetterJobs {

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final ManagementService management;
  private final SignedIn signedIn;

  LetterJobs(ObjectProvider<ProcessEngineConfigurationImpl> engine, ManagementService management, SignedIn signedIn) {
    this.engine = engine;
    this.management = management;
    this.signedIn = signedIn;
  }

  /** Has the letter sent at that moment; returns the id of the job. */
  String schedule(UUID letter, Instant at) {
    return engine.getObject().getCommandExecutorTxRequired().execute(context -> {
      TimerEntity job = new TimerEntity();
      job.setJobHandlerType(LetterJobHandler.TYPE);
      job.setJobHandlerConfiguration(new LetterJobHandler.Which(letter));
      job.setDuedate(Date.from(at));
      context.getJobManager().schedule(job);
      return job.getId();
    });
  }

  /** Takes the letter's job away, and its incident with it. */
  void forget(String jobId) {
    signedIn.asSystem(() -> {
      if (jobId != null && management.createJobQuery().jobId(jobId).count() > 0) {
        management.deleteJob(jobId);
      }
      return null;
    });
  }
}
