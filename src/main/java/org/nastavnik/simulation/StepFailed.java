package org.nastavnik.simulation;

/** A step that did not succeed: somebody's, or the engine's own. */
class StepFailed extends RuntimeException {

  private final String task;
  private final String userId;
  private final transient DueJob job;

  private StepFailed(String task, String userId, DueJob job, RuntimeException cause) {
    super("%s of %s: %s".formatted(job == null ? task : job.activity(), userId, cause.getMessage()), cause);
    this.task = task;
    this.userId = userId;
    this.job = job;
  }

  /** Somebody could not do a task. */
  static StepFailed of(String task, String userId, RuntimeException cause) {
    return new StepFailed(task, userId, null, cause);
  }

  /** The engine could not do what its job is. */
  static StepFailed of(DueJob job, RuntimeException cause) {
    return new StepFailed(null, null, job, cause);
  }

  /** What somebody does of the own accord went wrong, which stands as it is where it was a task. */
  static StepFailed in(String userId, RuntimeException cause) {
    return cause instanceof StepFailed known ? known : new StepFailed(null, userId, null, cause);
  }

  /** Name of the task; null where it was none. */
  String task() {
    return task;
  }

  /** Who tried it; null where it was nobody with an account. */
  String userId() {
    return userId;
  }

  /** The job; null where it was somebody's step. */
  DueJob job() {
    return job;
  }
}
