package org.nastavnik.workflow;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Says in the reader's words that something is not allowed, where the engine would name its permissions in English. */
class PlainRefusals extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (TaskRefused own) {
      throw own;
    } catch (AuthorizationException refused) {
      throw TaskRefused.insteadOf(refused, "engine.notAllowed");
    }
  }
}
