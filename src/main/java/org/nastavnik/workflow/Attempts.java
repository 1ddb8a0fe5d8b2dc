package org.nastavnik.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A person's action that lost against another one at the same moment is tried again, outside the transaction that
 * failed; what a listener refused comes out as the refusal itself, not wrapped in the engine's words.
 */
final class Attempts {

  private static final int TRIES = 3;

  private Attempts() {}

  static <T> T of(Supplier<T> action) {
    for (int attempt = 1; ; attempt++) {
      try {
        return action.get();
      } catch (OptimisticLockingException | OptimisticLockingFailureException lost) {
        if (attempt == TRIES || TransactionSynchronizationManager.isActualTransactionActive()) {
          throw lost;
        }
      } catch (RuntimeException failed) {
        throw refusalIn(failed);
      }
    }
  }

  private static RuntimeException refusalIn(RuntimeException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidInput refusal) {
        return refusal;
      }
    }
    return failed;
  }
}
