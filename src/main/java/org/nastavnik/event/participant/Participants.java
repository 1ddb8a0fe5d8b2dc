package org.nastavnik.event.participant;

import java.util.List;
import java.util.Set;
import org.nastavnik.event.EventId;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Who registered for events, and what they think of them. */
@Component
@Transactional
public class Participants {

  private final Registrations registrations;
  private final Feedbacks feedbacks;
  private final IdGenerator ids;
  private final SchoolClock clock;

  Participants(Registrations registrations, Feedbacks feedbacks, IdGenerator ids, SchoolClock clock) {
    this.registrations = registrations;
    this.feedbacks = feedbacks;
    this.ids = ids;
    this.clock = clock;
  }

  /** Registers somebody; a second time changes nothing. */
  public void register(EventId event, String userId) {
    if (!isRegistered(event, userId)) {
      registrations.save(new Registration(ids.generateId(), event, userId, clock.instant()));
    }
  }

  public void unregister(EventId event, String userId) {
    registrations.deleteByEventIdAndUserId(event, userId);
  }

  public boolean isRegistered(EventId event, String userId) {
    return registrations.existsByEventIdAndUserId(event, userId);
  }

  /** User ids, sorted. */
  public List<String> registered(EventId event) {
    return registrations.findByEventIdOrderByUserId(event).stream().map(Registration::userId).toList();
  }

  /** The events somebody registered for. */
  public Set<EventId> eventsOf(String userId) {
    return registrations.findEventsOf(userId);
  }

  /** Takes somebody's feedback; a later one replaces it. */
  public void giveFeedback(EventId event, String userId, int rating, String words) {
    Feedback feedback = feedbacks.findByEventIdAndUserId(event, userId)
        .orElseGet(() -> new Feedback(ids.generateId(), event, userId));
    feedback.give(rating, words, clock.instant());
    feedbacks.save(feedback);
  }

  /** All feedback on an event, and the reader's own. */
  public FeedbackSheet feedback(EventId event, String reader) {
    List<Feedback> given = feedbacks.findByEventIdOrderByGivenAt(event);
    return new FeedbackSheet(given.stream().map(Feedback::opinion).toList(),
        given.stream().filter(feedback -> feedback.userId().equals(reader)).map(Feedback::opinion).findFirst().orElse(null));
  }

  /** All feedback on an event, oldest first. */
  public List<Opinion> opinions(EventId event) {
    return feedbacks.findByEventIdOrderByGivenAt(event).stream()
        .map(Feedback::opinion).toList();
  }
}
