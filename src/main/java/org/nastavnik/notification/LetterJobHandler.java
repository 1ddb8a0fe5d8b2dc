package org.nastavnik.notification;

import java.util.UUID;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;

/** What the engine does for a job that sends a letter. */
class LetterJobHandler implements JobHandler<LetterJobHandler.Which> {

  static final String TYPE = "nastavnik-letter";

  /** The letter a job is about. */
  record Which(UUID letter) implements JobHandlerConfiguration {

    @Override
    public String toCanonicalString() {
      return letter.toString();
    }
  }

  private final ObjectProvider<Delivery> delivery;

  LetterJobHandler(ObjectProvider<Delivery> delivery) {
    this.delivery = delivery;
  }

  @Override
  public String getType() {
    return TYPE;
  }

  @Override
  public void execute(Which which, ExecutionEntity execution, CommandContext context, String tenantId) {
    delivery.getObject().deliver(which.letter());
  }

  @Override
  public Which newConfiguration(String canonical) {
    return new Which(UUID.fromString(canonical));
  }

  @Override
  public void onDelete(Which which, JobEntity job) {
    // The letter tells itself what became of it.
  }
}
