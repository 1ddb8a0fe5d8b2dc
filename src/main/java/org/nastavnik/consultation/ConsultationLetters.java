package org.nastavnik.consultation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;

/** Who is told what about a consultation. */
@Component
class ConsultationLetters {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm");

  private final Outbox outbox;
  private final People people;
  private final SchoolClock clock;

  ConsultationLetters(Outbox outbox, People people, SchoolClock clock) {
    this.outbox = outbox;
    this.people = people;
    this.clock = clock;
  }

  void asked(Consultation consultation) {
    toCoordinators("consultation.asked", consultation, Map.of("librarian", name(consultation.librarian())));
  }

  void assigned(Consultation consultation) {
    to(consultation.mentor(), "consultation.assigned", consultation, Map.of("librarian", name(consultation.librarian())));
    to(consultation.librarian(), "consultation.mentorAssigned", consultation, Map.of("mentor", name(consultation.mentor())));
  }

  void handedBack(Consultation consultation, String mentor, String reason) {
    toCoordinators("consultation.handedBack", consultation, Map.of("mentor", name(mentor), "reason", reason));
  }

  void invited(Consultation consultation) {
    to(consultation.librarian(), "consultation.invited", consultation, Map.of("mentor", name(consultation.mentor()),
        "meeting", moment(consultation.meetingAt()), "place", Objects.requireNonNullElse(consultation.place(), "—")));
  }

  void notHeld(Consultation consultation, String reason) {
    to(consultation.librarian(), "consultation.notHeld", consultation,
        Map.of("mentor", name(consultation.mentor()), "reason", reason));
  }

  void answered(Consultation consultation) {
    to(consultation.librarian(), "consultation.answered", consultation,
        Map.of("mentor", name(consultation.mentor()), "answer", consultation.answer()));
  }

  void rated(Consultation consultation) {
    to(consultation.mentor(), "consultation.rated", consultation, Map.of("rating", consultation.rating().toString(),
        "feedback", Objects.requireNonNullElse(consultation.feedback(), "—")));
  }

  void published(Consultation consultation) {
    to(consultation.librarian(), "consultation.published", consultation, Map.of());
    to(consultation.mentor(), "consultation.published", consultation, Map.of());
  }

  /** Whoever would have had to act next. */
  void withdrawn(Consultation consultation) {
    Map<String, String> who = Map.of("librarian", name(consultation.librarian()));
    if (consultation.mentor() == null) {
      toCoordinators("consultation.withdrawn", consultation, who);
    } else {
      to(consultation.mentor(), "consultation.withdrawn", consultation, who);
    }
  }

  void cancelled(Consultation consultation) {
    to(consultation.librarian(), "consultation.cancelled", consultation, Map.of());
    if (consultation.mentor() != null) {
      to(consultation.mentor(), "consultation.cancelled", consultation, Map.of());
    }
  }

  private void toCoordinators(String template, Consultation consultation, Map<String, String> facts) {
    people.inGroup(Roles.COORDINATOR).stream().map(Person::userId)
        .forEach(coordinator -> to(coordinator, template, consultation, facts));
  }

  private void to(String userId, String template, Consultation consultation, Map<String, String> facts) {
    Map<String, String> params = new HashMap<>(facts);
    params.put("topic", consultation.topic().name());
    outbox.queue(Letter.to(userId, template, subject(consultation), params));
  }

  /** Each attempt may be told of anew. */
  private static String subject(Consultation consultation) {
    return consultation.id() + ":" + consultation.setbacks().size();
  }

  private String name(String userId) {
    return people.person(userId).name();
  }

  private String moment(Instant instant) {
    return MOMENT.format(instant.atZone(clock.getZone()));
  }
}
