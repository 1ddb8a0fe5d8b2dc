package org.nastavnik.event.publication;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.event.EventId;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has watched which video. */
@Component
@Transactional
public class WatchedVideos {

  private final Viewings viewings;
  private final SchoolClock clock;

  WatchedVideos(Viewings viewings, SchoolClock clock) {
    this.viewings = viewings;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public boolean hasWatched(String userId, EventId event) {
    return viewings.existsById(new Viewing.Key(userId, event.id()));
  }

  /** Notes that somebody plays a video; the first time counts. */
  public void watched(String userId, EventId event) {
    if (!hasWatched(userId, event)) {
      viewings.save(new Viewing(userId, event, clock.instant()));
    }
  }

  /** Takes it back, where somebody wants to watch it later. */
  public void forget(String userId, EventId event) {
    viewings.deleteById(new Viewing.Key(userId, event.id()));
  }

  /** When somebody watched what. */
  @Transactional(readOnly = true)
  public Map<EventId, Instant> of(String userId) {
    return viewings.findByIdUserId(userId).stream().collect(Collectors.toMap(Viewing::eventId, Viewing::watchedAt));
  }
}
