package org.nastavnik.event.attendance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.nastavnik.event.Attendee;
import org.nastavnik.event.EventId;

/** Somebody was at an event: a person, or a name from a report that nobody has recognised yet. */
@Entity
@Table(name = "event_attendance")
class Attendance {

  @Id
  private UUID id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "event_id"))
  private EventId eventId;

  private String participant;
  private String userId;
  private String proposedUserId;
  private int minutes;
  private boolean byHand;

  protected Attendance() {}

  private Attendance(UUID id, EventId eventId, int minutes) {
    this.id = id;
    this.eventId = eventId;
    this.minutes = minutes;
  }

  static Attendance of(UUID id, EventId eventId, String userId, int minutes) {
    Attendance attendance = new Attendance(id, eventId, minutes);
    attendance.userId = userId;
    return attendance;
  }

  /** @param proposed user id of who it may be, or null */
  static Attendance unknown(UUID id, EventId eventId, String participant, int minutes, String proposed) {
    Attendance attendance = new Attendance(id, eventId, minutes);
    attendance.participant = participant;
    attendance.proposedUserId = proposed;
    return attendance;
  }

  void setByHand(int to) {
    minutes = to;
    byHand = true;
  }

  void add(int more, int atMost) {
    minutes = byHand ? minutes : Math.min(minutes + more, atMost);
  }

  void isReally(String person) {
    userId = person;
    proposedUserId = null;
  }

  boolean isKnown() {
    return userId != null;
  }

  UUID id() {
    return id;
  }

  EventId eventId() {
    return eventId;
  }

  String participant() {
    return participant;
  }

  String userId() {
    return userId;
  }

  boolean isByHand() {
    return byHand;
  }

  int minutes() {
    return minutes;
  }

  Attendee view() {
    return new Attendee(id, participant, userId, proposedUserId, minutes);
  }
}
