package org.nastavnik.event.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One row of a participant report: somebody was in the meeting.
 *
 * @param email null where the platform does not know it
 * @param joined null where the report has only a duration
 * @param minutes the duration the report states, null where it has times
 */
record Stay(String name, String email, Instant joined, Instant left, Integer minutes) {

  /**
   * Minutes somebody spent at an event that lasted from {@code begin} to {@code end}: re-joins are added up, what overlaps
   * (two devices) counts once, what lies outside the event does not count.
   */
  static int minutesWithin(Collection<Stay> stays, Instant begin, Instant end) {
    List<Stay> timed = stays.stream().filter(stay -> stay.joined() != null).sorted(Comparator.comparing(Stay::joined)).toList();
    Duration present = Duration.ZERO;
    Instant countedUntil = begin;
    for (Stay stay : timed) {
      Instant from = later(stay.joined(), countedUntil);
      Instant to = stay.left().isBefore(end) ? stay.left() : end;
      if (to.isAfter(from)) {
        present = present.plus(Duration.between(from, to));
        countedUntil = to;
      }
    }
    long stated = stays.stream().filter(stay -> stay.joined() == null).mapToLong(Stay::minutes).sum();
    long rounded = present.plusSeconds(30).toMinutes();
    return (int) Math.min(rounded + stated, Duration.between(begin, end).toMinutes());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
