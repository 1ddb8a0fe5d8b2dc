package org.nastavnik.notification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sees of the outbox. */
@Component
@Transactional(readOnly = true)
class MailOverview {

  private final QueuedLetters letters;
  private final Postman postman;
  private final People people;
  private final SchoolClock clock;

  MailOverview(QueuedLetters letters, Postman postman, People people, SchoolClock clock) {
    this.letters = letters;
    this.postman = postman;
    this.people = people;
    this.clock = clock;
  }

  /**
   * A letter in the list.
   *
   * @param queued in the organisation's zone, as {@code since} when it came into its state
   * @param failure what stopped it, or null
   */
  record Row(UUID id, String subject, String receiver, String address, LetterState state, LocalDateTime queued, LocalDateTime since,
      int attempts, String failure, boolean canBeSent) {}

  boolean isOnDuty() {
    return postman.isOnDuty();
  }

  /** How many letters are in each state, states without any included. */
  Map<LetterState, Long> counts() {
    Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
    EnumSet.allOf(LetterState.class).forEach(state -> counts.put(state, 0L));
    letters.countByState().forEach(count -> counts.put(count.getState(), count.getLetters()));
    return counts;
  }

  /** The newest letters in that state, or in any where it is null, with these words in receiver, kind or facts. */
  List<Row> find(LetterState state, String words, int most) {
    Collection<LetterState> states = state == null ? EnumSet.allOf(LetterState.class) : EnumSet.of(state);
    List<QueuedLetter> found = letters.search(states, like(words), PageRequest.of(0, most));
    Map<String, Person> receivers = people.people(
        found.stream().map(letter -> letter.letter().userId()).filter(Objects::nonNull).distinct().toList());
    return found.stream().map(letter -> row(letter, receivers)).toList();
  }

  private static String like(String words) {
    return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }

  private Row row(QueuedLetter queued, Map<String, Person> receivers) {
    Letter letter = queued.letter();
    Person person = letter.userId() == null ? null : receivers.get(letter.userId());
    boolean canBeSent = postman.isOnDuty() && (queued.state().isStuck() || queued.state() == LetterState.QUEUED);
    return new Row(queued.id(), LetterText.of(letter, Messages.locale()).subject(), person == null ? letter.receiver() : person.name(),
        person == null ? letter.address() : person.email(), queued.state(), local(queued.queuedAt()), local(queued.stateSince()),
        queued.attempts(), queued.failure(), canBeSent);
  }

  private LocalDateTime local(Instant moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, clock.getZone());
  }
}
