package org.nastavnik.project.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * When a project will have reached what it promises, and how likely that is by the end of its term.
 *
 * <p>The project is played to its end {@value #RUNS} times. In each run everything that is still open happens on the day
 * that holds now plus a slip, and counts after the steps that follow it, one after the other:
 * <ul>
 * <li>The slip of an event not held yet is that of one of the events that are over, drawn at random; {@value #PRIOR_EVENTS}
 *     imagined ones that were held on their day are among them.
 * <li>A step takes its norm ({@value #STEP_DAYS} days) times a pace. The pace, time taken as a share of the time given, is
 *     that of one of the finished steps of this very project, drawn at random, at most {@value #SLOWEST}. While the project
 *     has few, {@value #PRIOR_STEPS} imagined ones are among them, each taking the norm give or take half of it.
 * <li>An open event is given up with the frequency seen so far; {@value #PRIOR_LOSSES} imagined events of which one was given
 *     up are among them.
 * </ul>
 * A target is met in a run when enough of its open things count by the last day of the term. What is lacking without a new
 * plan is not imagined: such a target is out of reach. Chance comes from a generator seeded with the project's id, so that
 * the same facts give the same forecast, and a longer term never a smaller chance.
 */
final class Forecast {

  static final int RUNS = 1_000;

  private static final int STEP_DAYS = 5;
  private static final int STEPS_TO_CLOSE = 2;
  private static final int PRIOR_STEPS = 5;
  private static final int PRIOR_EVENTS = 3;
  private static final int PRIOR_LOSSES = 20;
  private static final int SLOWEST = 5;
  private static final int NEVER = Integer.MAX_VALUE;

  /**
   * Something on its way to count.
   *
   * @param day on which it is to happen, or null where the steps begin today
   * @param steps that follow before it counts
   * @param event whether it can slip and be given up as events do
   */
  record Open(LocalDate day, int steps, boolean event) {}

  /** A target: how many are still to be reached, and what is on its way. */
  record Goal(String key, int missing, List<Open> open) {}

  /**
   * What the past teaches.
   *
   * @param paces of finished steps
   * @param slips in days, of the events that are over
   * @param givenUp how many of these were not held
   */
  record Past(List<Double> paces, List<Integer> slips, int givenUp) {}

  /**
   * @param likely by this day it is over in half of the runs; null where it is never
   * @param late by this day it is over in nine of ten; null where it is not
   * @param chances in percent by key of the target
   * @param all in percent, that every target is met by the end of the term
   */
  record Outlook(LocalDate likely, LocalDate late, Map<String, Integer> chances, int all) {}

  private final Past past;
  private final LocalDate today;
  private final LocalDate ends;

  Forecast(Past past, LocalDate today, LocalDate ends) {
    this.past = past;
    this.today = today;
    this.ends = ends;
  }

  Outlook of(List<Goal> goals, long seed) {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    long lastDay = ChronoUnit.DAYS.between(today, ends);
    int[] over = new int[RUNS];
    int[] met = new int[goals.size()];
    int allMet = 0;
    for (int run = 0; run < RUNS; run++) {
      int last = 0;
      for (int goal = 0; goal < met.length; goal++) {
        int reached = reached(goals.get(goal), chance);
        met[goal] += isIn(reached, goals.get(goal), lastDay) ? 1 : 0;
        last = Math.max(last, goals.get(goal).missing() == 0 ? 0 : reached);
      }
      allMet += last == 0 || last <= lastDay ? 1 : 0;
      over[run] = last == NEVER ? NEVER : last + steps(STEPS_TO_CLOSE, chance);
    }
    Arrays.sort(over);
    return new Outlook(day(over[RUNS / 2]), day(over[RUNS * 9 / 10]), chances(goals, met), percent(allMet));
  }

  private static boolean isIn(int reached, Goal goal, long lastDay) {
    return goal.missing() == 0 || reached <= lastDay;
  }

  /** Days from today until the goal is reached. */
  private int reached(Goal goal, RandomGenerator chance) {
    int[] days = goal.open().stream().mapToInt(open -> counts(open, chance)).sorted().toArray();
    if (goal.missing() == 0) {
      return 0;
    }
    return days.length < goal.missing() ? NEVER : days[goal.missing() - 1];
  }

  /** Days from today until it counts. Draws the same number of times whatever comes out. */
  private int counts(Open open, RandomGenerator chance) {
    int planned = open.day() == null ? 0 : (int) ChronoUnit.DAYS.between(today, open.day());
    boolean ahead = open.event() && planned > 0;
    int slip = slip(chance);
    boolean lost = chance.nextInt(past.slips().size() + PRIOR_LOSSES) < past.givenUp() + 1;
    int days = Math.max(0, planned + (ahead ? slip : 0)) + steps(open.steps(), chance);
    return ahead && lost ? NEVER : days;
  }

  private int slip(RandomGenerator chance) {
    int drawn = chance.nextInt(past.slips().size() + PRIOR_EVENTS);
    return drawn < past.slips().size() ? Math.max(0, past.slips().get(drawn)) : 0;
  }

  private int steps(int count, RandomGenerator chance) {
    double days = 0;
    for (int step = 0; step < count; step++) {
      days += STEP_DAYS * pace(chance);
    }
    return (int) Math.ceil(days);
  }

  private double pace(RandomGenerator chance) {
    int drawn = chance.nextInt(past.paces().size() + PRIOR_STEPS);
    double imagined = 0.5 + chance.nextDouble();
    return drawn < past.paces().size() ? Math.min(SLOWEST, past.paces().get(drawn)) : imagined;
  }

  private LocalDate day(int days) {
    return days == NEVER ? null : today.plusDays(days);
  }

  private static Map<String, Integer> chances(List<Goal> goals, int[] met) {
    Map<String, Integer> chances = new LinkedHashMap<>();
    for (int goal = 0; goal < met.length; goal++) {
      chances.put(goals.get(goal).key(), percent(met[goal]));
    }
    return chances;
  }

  /** Sure are only 0 and all of the runs. */
  private static int percent(int runs) {
    int rounded = Math.round(100f * runs / RUNS);
    return runs == 0 || runs == RUNS ? rounded : Math.min(99, Math.max(1, rounded));
  }
}
