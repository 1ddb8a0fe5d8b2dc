package org.nastavnik.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.springframework.stereotype.Component;

/** Who is told what on the way of a Regulation. */
@Component
class RegulationLetters {

  private final Outbox outbox;
  private final People people;

  RegulationLetters(Outbox outbox, People people) {
    this.outbox = outbox;
    this.people = people;
  }

  /** Those whose answer is awaited: please review by that day. */
  void inviteReviewers(Regulation regulation, LocalDate lastDay) {
    String version = String.valueOf(regulation.current().number());
    String subject = regulation.id() + ":" + version + ":" + lastDay;
    Map<String, String> facts = Map.of("title", regulation.title(), "version", version, "due", lastDay.toString());
    regulation.pending().forEach(asked -> outbox.queue(Letter.to(asked.reviewer(), "regulation.review", subject, facts)));
  }

  void tellApproval(Regulation regulation) {
    tellParticipants(regulation, "regulation.approved", Map.of("title", regulation.title(),
        "number", regulation.orderNumber(), "on", regulation.orderDate().toString()));
  }

  void tellRejection(Regulation regulation) {
    tellParticipants(regulation, "regulation.rejected",
        Map.of("title", regulation.title(), "reason", regulation.rejectionReason()));
  }

  private void tellParticipants(Regulation regulation, String template, Map<String, String> facts) {
    Set<String> receivers = new TreeSet<>(regulation.reviewers());
    receivers.add(regulation.current().author());
    receivers.forEach(receiver -> outbox.queue(Letter.to(receiver, template, regulation.id().toString(), facts)));
  }

  /** The librarians of these branches: please read by that day. */
  void inviteReaders(Regulation regulation, List<BranchId> branches, LocalDate lastDay) {
    Map<String, String> facts = Map.of("title", regulation.title(), "due", lastDay.toString());
    branches.forEach(branch -> people.librarianOf(branch).ifPresent(librarian -> outbox.queue(
        Letter.to(librarian.userId(), "acknowledgement.asked", regulation.id() + ":" + branch, facts))));
  }

  void tellCoordinatorWhoIsMissing(Regulation regulation, AcknowledgementView readings) {
    tellWhoIsMissing(Roles.COORDINATOR, "acknowledgement.missing", regulation, readings);
  }

  void tellDirectorWhoIsMissing(Regulation regulation, AcknowledgementView readings) {
    tellWhoIsMissing(Roles.DIRECTOR, "acknowledgement.stillMissing", regulation, readings);
  }

  private void tellWhoIsMissing(String role, String template, Regulation regulation, AcknowledgementView readings) {
    String missing = readings.missing().stream().map(this::whoIsMissing).collect(Collectors.joining("\n"));
    Map<String, String> facts = Map.of("title", regulation.title(), "due", readings.dueOn().toString(), "missing", missing,
        "count", String.valueOf(readings.missing().size()));
    people.inGroup(role).forEach(person -> outbox.queue(
        Letter.to(person.userId(), template, regulation.id().toString(), facts)));
  }

  private String whoIsMissing(AcknowledgementView.Reading reading) {
    return reading.branchName() + people.librarianOf(reading.branch()).map(Person::name).map(name -> ": " + name).orElse("");
  }
}
