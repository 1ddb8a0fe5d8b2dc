package org.nastavnik.contest;

import java.util.List;
import java.util.Map;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.JuryMember;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.project.Projects;
import org.springframework.stereotype.Component;

/** What branches and jury are told about the contest as a whole. */
@Component
class ContestLetters {

  private final Outbox outbox;
  private final Projects projects;
  private final People people;

  ContestLetters(Outbox outbox, Projects projects, People people) {
    this.outbox = outbox;
    this.projects = projects;
    this.people = people;
  }

  void announced(Contest contest) {
    tell(branches(contest), "contest.announced", contest.id().toString(), facts(contest));
  }

  void extended(Contest contest) {
    tell(branches(contest), "contest.extended", contest.id() + ":" + contest.lastEntryDay(), facts(contest));
  }

  void published(Contest contest) {
    tell(branches(contest), "contest.published", contest.id().toString(), facts(contest));
    tell(jury(contest), "contest.published", contest.id().toString(), facts(contest));
  }

  /** Tells everybody who was told of the contest; before its announcement nobody was. */
  void cancelled(Contest contest) {
    if (contest.rulesApprovedAt() != null) {
      Map<String, String> facts = Map.of("contest", contest.title(), "reason", contest.cancelReason());
      tell(branches(contest), "contest.cancelled", contest.id().toString(), facts);
      tell(jury(contest), "contest.cancelled", contest.id().toString(), facts);
    }
  }

  private void tell(List<String> receivers, String template, String subject, Map<String, String> facts) {
    receivers.forEach(receiver -> outbox.queue(Letter.to(receiver, template, subject, facts)));
  }

  private static Map<String, String> facts(Contest contest) {
    return Map.of("contest", contest.title(), "until", contest.lastEntryDay().toString());
  }

  private static List<String> jury(Contest contest) {
    return contest.jury().stream().map(JuryMember::userId).toList();
  }

  private List<String> branches(Contest contest) {
    return projects.passport(contest.projectId()).branches().stream()
        .flatMap(branch -> people.librarianOf(branch).stream()).map(Person::userId).toList();
  }
}
