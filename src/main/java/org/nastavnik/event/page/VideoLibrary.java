package org.nastavnik.event.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.event.EventId;
import org.nastavnik.event.EventView;
import org.nastavnik.event.Events;
import org.nastavnik.event.attendance.AttendanceBook;
import org.nastavnik.event.participant.Participants;
import org.nastavnik.event.publication.WatchedVideos;
import org.nastavnik.event.speaker.Speaker;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.project.ProjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The videos of a project, as one reader finds them. */
@Component
@Transactional(readOnly = true)
class VideoLibrary {

  private final Events events;
  private final SpeakerList speakers;
  private final Participants participants;
  private final AttendanceBook attendance;
  private final WatchedVideos watched;

  VideoLibrary(Events events, SpeakerList speakers, Participants participants, AttendanceBook attendance, WatchedVideos watched) {
    this.events = events;
    this.speakers = speakers;
    this.participants = participants;
    this.attendance = attendance;
    this.watched = watched;
  }

  /** What a video means to the reader. */
  enum Mark {
    WATCHED, ATTENDED, MISSED, NEW
  }

  /**
   * A video.
   *
   * @param watchedAt null where the reader did not play it
   */
  record Video(EventView event, List<String> speakers, Mark mark, Instant watchedAt) {

    /** Whether the reader has seen it, as a video or on the day. */
    boolean isSeen() {
      return mark == Mark.WATCHED || mark == Mark.ATTENDED;
    }

    /** Whether all the words occur in title, topic, kind or names of speakers. */
    boolean speaksOf(List<String> words) {
      String text = plain(String.join("\n", event.title(), event.kindName(), event.annotation() == null ? "" : event.annotation(),
          String.join("\n", speakers)));
      return words.stream().allMatch(text::contains);
    }
  }

  /**
   * Those that fit, the newest first.
   *
   * @param text words that must all occur; blank for any
   * @param seen null for all, else only those the reader has seen or has not
   */
  List<Video> find(ProjectId project, String reader, String text, Boolean seen) {
    List<String> words = Arrays.stream(plain(text).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return of(project, reader).filter(video -> video.speaksOf(words)).filter(video -> seen == null || seen == video.isSeen())
        .sorted(Comparator.comparing((Video video) -> video.event().day()).thenComparing(video -> video.event().beginsAt()).reversed())
        .toList();
  }

  private Stream<Video> of(ProjectId project, String reader) {
    List<EventView> published = events.ofProject(project).stream().filter(EventView::hasVideo).toList();
    Map<EventId, List<Speaker>> speaking = speakers.of(published.stream().map(EventView::id).toList());
    Map<EventId, Instant> opened = watched.of(reader);
    Set<EventId> attended = attendance.eventsOf(reader);
    Set<EventId> registered = participants.eventsOf(reader);
    return published.stream().map(event -> new Video(event,
        speaking.getOrDefault(event.id(), List.of()).stream().map(Speaker::name).toList(),
        mark(event.id(), opened.keySet(), attended, registered), opened.get(event.id())));
  }

  private static Mark mark(EventId event, Set<EventId> opened, Set<EventId> attended, Set<EventId> registered) {
    if (opened.contains(event)) {
      return Mark.WATCHED;
    }
    if (attended.contains(event)) {
      return Mark.ATTENDED;
    }
    return registered.contains(event) ? Mark.MISSED : Mark.NEW;
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
