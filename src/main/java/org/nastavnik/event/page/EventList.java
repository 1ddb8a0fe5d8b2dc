package org.nastavnik.event.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nastavnik.event.EventId;
import org.nastavnik.event.EventState;
import org.nastavnik.event.EventView;

/**
 * The events of a project, those that come apart from those that are over.
 *
 * @param kinds what kinds there are to choose from: name by key
 * @param coming the next first
 * @param unsettled those whose day has passed while nobody has said what came of them, the latest first
 * @param over the latest first
 * @param reader user id
 * @param mine those the reader registered for
 * @param minutes how long the reader was there, by event
 */
record EventList(Map<String, String> kinds, List<EventView> coming, List<EventView> unsettled, List<EventView> over,
    String reader, Set<EventId> mine, Map<EventId, Integer> minutes) {

  static EventList of(List<EventView> all, Filter filter, LocalDate today, String reader, Set<EventId> mine, Map<EventId, Integer> minutes) {
    Map<String, String> kinds = new TreeMap<>();
    all.forEach(event -> kinds.put(event.kind(), event.kindName()));
    List<EventView> wanted = all.stream().filter(filter::fits).toList();
    Comparator<EventView> latestFirst = Comparator.comparing(EventView::day).thenComparing(EventView::beginsAt).reversed();
    List<EventView> coming = wanted.stream().filter(event -> mayComeYet(event) && !event.day().isBefore(today)).toList();
    List<EventView> unsettled = wanted.stream().filter(event -> mayComeYet(event) && event.day().isBefore(today)).sorted(latestFirst).toList();
    List<EventView> over = wanted.stream().filter(event -> !mayComeYet(event)).sorted(latestFirst).toList();
    return new EventList(kinds, coming, unsettled, over, reader, mine, minutes);
  }

  /** Whether it still may take place, be it late. */
  private static boolean mayComeYet(EventView event) {
    return event.state() == EventState.PLANNED || event.state() == EventState.ANNOUNCED;
  }

  /** What the reader has to do with an event, as a word in the keys of messages; null for nothing. */
  public String part(EventView event) {
    if (reader.equals(event.responsible())) {
      return "responsible";
    }
    if (event.state() == EventState.HELD && minutes.containsKey(event.id())) {
      return "wasThere";
    }
    if (!mine.contains(event.id()) || event.state() == EventState.CANCELLED) {
      return null;
    }
    if (event.state() != EventState.HELD) {
      return "registered";
    }
    return event.acceptedAt() == null ? "wasRegistered" : "wasNotThere";
  }

  public boolean isEmpty() {
    return coming.isEmpty() && unsettled.isEmpty() && over.isEmpty();
  }

  /**
   * What the reader wants to see.
   *
   * @param kind null for any
   * @param state null for any
   */
  record Filter(String kind, EventState state) {

    static Filter of(String kind, String state) {
      EventState wanted = Stream.of(EventState.values()).filter(known -> known.name().equalsIgnoreCase(state)).findFirst()
          .orElse(null);
      return new Filter(kind == null || kind.isBlank() ? null : kind, wanted);
    }

    boolean fits(EventView event) {
      return (kind == null || kind.equals(event.kind())) && (state == null || state == event.state());
    }

    public boolean isSet() {
      return kind != null || state != null;
    }
  }
}
