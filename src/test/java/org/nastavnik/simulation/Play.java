package org.nastavnik.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.nastavnik.project.PassportFile;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A project that is played up to where a test wants to do a task itself. There the play waits, its clock stopped, until the
 * test asks for the next place; a task left undone is done by the people of the play. Needs the profile {@code simulation}.
 */
public final class Play {

  private static final String THE_END = "the end";
  private static final int PATIENCE_IN_MINUTES = 4;

  private final SynchronousQueue<String> reached = new SynchronousQueue<>();
  private final Semaphore goOn = new Semaphore(0);
  private final Set<String> stops;
  private final Thread thread;
  private volatile String wanted;
  private volatile Performance performance;
  private volatile Throwable failure;

  /**
   * Prepares the play of that passport; nothing happens yet.
   *
   * @param stops keys of the tasks the test may want to do
   */
  public Play(ConfigurableApplicationContext context, PassportFile passport, int entries, Set<String> stops) {
    this.stops = stops;
    var options = new SimulationOptions(null, entries, 5, 1, null);
    var story = new PrintedStory(new PrintStream(OutputStream.nullOutputStream()), false, passport.zone(), passport.starts(), passport.ends());
    Simulation simulation = simulation((DefaultListableBeanFactory) context.getBeanFactory());
    Arrivals arrivals = context.getBean(Arrivals.class);
    arrivals.take();
    thread = new Thread(() -> {
      try {
        performance = simulation.play(passport, options, arrivals, story);
      } catch (RuntimeException | Error failed) {
        failure = failed;
      }
      reach(THE_END);
    }, "play of " + passport.code());
    thread.setDaemon(true);
  }

  /** One whose last word in the script is ours. */
  private Simulation simulation(DefaultListableBeanFactory beans) {
    Cast test = (script, stage, options) -> stops.forEach(task -> script.pause(task, userId -> waitFor(task, userId)));
    beans.registerSingleton("test", test);
    try {
      return beans.createBean(Simulation.class);
    } finally {
      beans.destroySingleton("test");
    }
  }

  /** Plays on until such a task has come to somebody; returns who would do it, and has not claimed it yet. */
  public String until(String task) {
    assertThat(stops).contains(task);
    String userId = playOn(task);
    assertThat(failure).isNull();
    assertThat(userId).as("who gets %s; the play: %s", task, performance).isNotEqualTo(THE_END);
    return userId;
  }

  /** Plays the rest; the project must close with every target met. */
  public void toTheEnd() {
    assertThat(playOn(null)).isEqualTo(THE_END);
    assertThat(failure).isNull();
    assertThat(performance.succeeded()).as(performance.toString()).isTrue();
  }

  private String playOn(String task) {
    wanted = task;
    if (thread.getState() == Thread.State.TERMINATED) {
      return THE_END;
    }
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    } else {
      goOn.release();
    }
    try {
      String userId = reached.poll(PATIENCE_IN_MINUTES, TimeUnit.MINUTES);
      assertThat(userId).as("the play went on for too long").isNotNull();
      return userId;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private int waitFor(String task, String userId) {
    if (task.equals(wanted)) {
      reach(userId);
      goOn.acquireUninterruptibly();
    }
    return 1;
  }

  private void reach(String place) {
    try {
      reached.put(place);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
