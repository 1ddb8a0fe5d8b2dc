package org.nastavnik.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.simulation.Arrivals.Arrival;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Worklist;

/**
 * A play under way: people find their tasks, claim and complete them with their own rights, and when nobody has anything to
 * do the clock moves to whatever comes next, a person's intention or a timer of the engine.
 */
class Acting implements EngineTime.Watch {

  private final Arrivals arrivals;
  private final Worklist worklist;
  private final People people;
  private final SignedIn signedIn;
  private final SchoolClock clock;
  private final Consumer<Instant> clockHand;
  private final EngineTime engine;
  private final Agenda agenda;
  private final Script script;
  private final Stage stage;
  private final Story story;
  private volatile int tasksDone;
  private boolean somethingDone = true;

  /** @param clockHand sets the clock on */
  Acting(Arrivals arrivals, Worklist worklist, People people, SignedIn signedIn, SchoolClock clock, Consumer<Instant> clockHand,
      EngineTime engine, Agenda agenda, Script script, Stage stage, Story story) {
    this.arrivals = arrivals;
    this.worklist = worklist;
    this.people = people;
    this.signedIn = signedIn;
    this.clock = clock;
    this.clockHand = clockHand;
    this.engine = engine;
    this.agenda = agenda;
    this.script = script;
    this.stage = stage;
    this.story = story;
  }

  int tasksDone() {
    return tasksDone;
  }

  /**
   * Plays until the end or until somebody stops it.
   *
   * @throws StepFailed where somebody could not do what is to be done
   * @throws InvalidInput where it cannot go on, or does not come to its end by {@code latest}
   */
  void playUntil(BooleanSupplier end, BooleanSupplier stopped, Instant latest) {
    while (!stopped.getAsBoolean()) {
      if (!clock.instant().isBefore(latest)) {
        throw InvalidInput.because("play.refused.endless");
      }
      engine.runDue(this);
      noticeNewTasks();
      if (somethingDone && end.getAsBoolean()) {
        engine.runDue(this);
        return;
      }
      somethingDone = false;
      moveToNext();
    }
  }

  private void moveToNext() {
    Instant timer = engine.next();
    Instant intent = agenda.next();
    if (timer == null && intent == null) {
      throw InvalidInput.because("play.refused.nothing");
    }
    boolean timerFirst = intent == null || timer != null && timer.isBefore(intent);
    timeIs(timerFirst ? timer : intent);
    if (!timerFirst) {
      agenda.act();
    }
  }

  private void timeIs(Instant moment) {
    if (moment.isAfter(clock.instant())) {
      clockHand.accept(moment);
      story.timeIs(moment);
    }
  }

  private void noticeNewTasks() {
    for (Arrival arrival : arrivals.take()) {
      String userId = arrival.assignee() != null ? arrival.assignee() : someoneOf(arrival.group());
      stage.after(script.pause(arrival.taskKey(), userId), userId, () -> perform(arrival, userId));
    }
  }

  private String someoneOf(String group) {
    List<Person> members = people.inGroup(group);
    if (members.isEmpty()) {
      throw InvalidInput.because("play.refused.nobody", Messages.text("role." + group));
    }
    return members.get(stage.chance(members.size())).userId();
  }

  private void perform(Arrival arrival, String userId) {
    Optional<Task> task = worklist.find(arrival.taskId());
    if (task.isEmpty()) {
      return;
    }
    String owner = task.get().getAssignee();
    if (owner != null && !owner.equals(userId)) {
      signedIn.as(owner, () -> perform(arrival, owner));
      return;
    }
    try {
      perform(arrival, userId, owner == null);
    } catch (RuntimeException refused) {
      throw StepFailed.of(task.get().getName(), userId, refused);
    }
  }

  private void perform(Arrival arrival, String userId, boolean toBeClaimed) {
    if (toBeClaimed) {
      worklist.claim(arrival.taskId());
    }
    Worklist.Sheet sheet = worklist.sheet(arrival.taskId());
    Scene scene = new Scene(sheet, userId, new Answers(clock.today()).to(sheet));
    script.part(arrival.taskKey()).accept(scene);
    if (scene.putOff() != null) {
      stage.at(scene.putOff(), userId, () -> perform(arrival, userId));
      return;
    }
    worklist.complete(arrival.taskId(), scene.answers());
    tasksDone++;
    somethingDone = true;
    scene.consequences().forEach(Runnable::run);
  }

  @Override
  public void ran(DueJob job) {
    somethingDone = true;
  }

  /** A letter that cannot be sent stops no project. */
  @Override
  public void gaveUp(DueJob job, RuntimeException why) {
    if (job.instance() != null) {
      throw StepFailed.of(job, why);
    }
  }
}
