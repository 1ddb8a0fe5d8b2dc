package org.nastavnik.project;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Proposes dates: the events of each kind spread evenly over the days there are, the kinds mixed, never two on one day
 * while the days suffice, the responsible people in turn.
 */
class PlanProposal {

  static final LocalTime BEGINS = LocalTime.of(10, 0);
  static final int MINUTES = 90;

  /** So many events of a kind, each on one of the days from {@code earliest} to {@code latest}. */
  record Wish(String kind, int count, LocalDate earliest, LocalDate latest) {}

  private record Seat(Wish wish, double share) {}

  private final List<LocalDate> days;
  private final List<Seat> waiting;
  private final List<String> responsible;
  private final Set<LocalDate> used = new HashSet<>();
  private final List<NewEvent> proposed = new ArrayList<>();

  /**
   * @param isFree whether anything can be held on that day
   * @param responsible user ids; empty leaves the rows without anybody
   */
  PlanProposal(List<Wish> wishes, Predicate<LocalDate> isFree, List<String> responsible) {
    this.days = daysOf(wishes, isFree);
    this.waiting = mixed(wishes);
    this.responsible = responsible;
  }

  List<NewEvent> rows() {
    int count = days.isEmpty() ? 0 : waiting.size();
    for (int slot = 0; slot < count; slot++) {
      int middle = (int) ((2L * slot + 1) * days.size() / (2L * count));
      seat(days.get(middle));
    }
    proposed.sort(Comparator.comparing(NewEvent::date));
    return IntStream.range(0, proposed.size()).mapToObj(this::withResponsible).toList();
  }

  private void seat(LocalDate day) {
    Seat next = waiting.stream().filter(seat -> suits(seat, day)).findFirst().orElse(waiting.get(0));
    waiting.remove(next);
    LocalDate date = suits(next, day) && used.add(day) ? day : freeDay(next.wish(), day);
    proposed.add(new NewEvent(next.wish().kind(), date, BEGINS, MINUTES, null, null));
  }

  private static boolean suits(Seat seat, LocalDate day) {
    return !day.isBefore(seat.wish().earliest()) && !day.isAfter(seat.wish().latest());
  }

  /** The free day nearest to the one wanted; where all are taken, the one wanted. */
  private LocalDate freeDay(Wish wish, LocalDate wanted) {
    LocalDate date = days.stream()
        .filter(day -> !used.contains(day) && !day.isBefore(wish.earliest()) && !day.isAfter(wish.latest()))
        .min(Comparator.comparingLong(day -> Math.abs(day.toEpochDay() - wanted.toEpochDay())))
        .orElse(wanted);
    used.add(date);
    return date;
  }

  private NewEvent withResponsible(int row) {
    NewEvent event = proposed.get(row);
    String userId = responsible.isEmpty() ? null : responsible.get(row % responsible.size());
    return new NewEvent(event.kind(), event.date(), event.time(), event.durationMinutes(), userId, event.title());
  }

  private static List<LocalDate> daysOf(List<Wish> wishes, Predicate<LocalDate> isFree) {
    LocalDate first = wishes.stream().map(Wish::earliest).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    LocalDate last = wishes.stream().map(Wish::latest).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    return first.isAfter(last) ? List.of() : first.datesUntil(last.plusDays(1)).filter(isFree).toList();
  }

  /** All events in one line, so that each kind is spread over the whole of it. */
  private static List<Seat> mixed(List<Wish> wishes) {
    List<Seat> seats = new ArrayList<>();
    for (Wish wish : wishes) {
      for (int number = 0; number < wish.count(); number++) {
        seats.add(new Seat(wish, (number + 0.5) / wish.count()));
      }
    }
    seats.sort(Comparator.comparingDouble(Seat::share));
    return seats;
  }
}
