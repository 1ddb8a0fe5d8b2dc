package org.nastavnik.consultation;

import java.time.Instant;

/**
 * A consultation in a list. What has not happened (yet) is null.
 *
 * @param librarian user id of who asked
 * @param mentor user id of who has the question now
 */
public record ConsultationLine(ConsultationId id, String topic, String librarian, String mentor, Instant askedAt, Instant meetingAt,
    Instant heldAt, Integer rating, Instant closedAt, Instant withdrawnAt, Instant cancelledAt) {

  /** How far it has come. */
  public enum State { WAITING, ASSIGNED, AGREED, ANSWERED, CLOSED, WITHDRAWN, CANCELLED }

  public State state() {
    if (cancelledAt != null || withdrawnAt != null) {
      return cancelledAt != null ? State.CANCELLED : State.WITHDRAWN;
    }
    if (heldAt != null) {
      return closedAt != null ? State.CLOSED : State.ANSWERED;
    }
    if (mentor == null) {
      return State.WAITING;
    }
    return meetingAt == null ? State.ASSIGNED : State.AGREED;
  }

  static ConsultationLine of(ConsultationView view) {
    return new ConsultationLine(view.id(), view.topic(), view.librarian(), view.mentor(), view.askedAt(), view.meetingAt(),
        view.heldAt(), view.rating(), view.closedAt(), view.withdrawnAt(), view.cancelledAt());
  }
}
