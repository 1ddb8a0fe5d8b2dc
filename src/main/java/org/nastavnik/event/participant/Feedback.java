package org.nastavnik.event.participant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nastavnik.event.EventId;
import org.nastavnik.workflow.InvalidInput;

/** What a participant thinks of an event: a mark from 1 to 5 and, if wished, words. */
@Entity
@Table(name = "event_feedback")
class Feedback {

  @Id
  private UUID id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "event_id"))
  private EventId eventId;

  private String userId;
  private int rating;
  private String words;
  private Instant givenAt;

  protected Feedback() {}

  Feedback(UUID id, EventId eventId, String userId) {
    this.id = id;
    this.eventId = eventId;
    this.userId = userId;
  }

  void give(int mark, String text, Instant now) {
    if (mark < 1 || mark > 5) {
      throw InvalidInput.of("rating", "event.feedback.rating");
    }
    rating = mark;
    words = text;
    givenAt = now;
  }

  String userId() {
    return userId;
  }

  Opinion opinion() {
    return new Opinion(rating, words);
  }
}
