package org.nastavnik.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.workflow.Failure;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.ObjectProvider;
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
  private final ObjectProvider<LetterLinks> links;
  private final MailProperties settings;
  private final SchoolClock clock;

  MailOverview(QueuedLetters letters, Postman postman, People people, ObjectProvider<LetterLinks> links, MailProperties settings,
      SchoolClock clock) {
    this.letters = letters;
    this.postman = postman;
    this.people = people;
    this.links = links;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A letter in the list.
   *
   * @param queued in the organisation's zone, as {@code since} when it came into its state
   * @param failure what stopped it, or null
   * @param spent whether the link in it is good no more
   */
  record Row(UUID id, String subject, String receiver, String address, Heap state, LocalDateTime queued, LocalDateTime since,
      int attempts, Failure failure, boolean spent, boolean canBeSent) {}

  boolean isOnDuty() {
    return postman.isOnDuty();
  }

  /** How old a letter may become without a mail server before nobody but the administrator sends it, in words. */
  String limit() {
    Duration limit = settings.sendsWaiting();
    return limit.toDays() > 0 ? Messages.text("mail.admin.days", limit.toDays()) : Messages.text("mail.admin.hours", limit.toHours());
  }

  /** How many letters lie on each heap, those without any included. */
  Map<Heap, Long> counts() {
    Map<Heap, Long> counts = new EnumMap<>(Heap.class);
    EnumSet.allOf(Heap.class).forEach(heap -> counts.put(heap, 0L));
    letters.countByState().forEach(count -> counts.put(Heap.valueOf(count.getState().name()), count.getLetters()));
    long stale = letters.countByStateAndJobIdIsNullAndQueuedAtBefore(LetterState.QUEUED, oldest());
    counts.put(Heap.STALE, stale);
    counts.merge(Heap.QUEUED, -stale, Long::sum);
    return counts;
  }

  /** The newest letters of that heap, or of any where it is null, with these words in receiver, kind or facts. */
  List<Row> find(Heap heap, String words, int most) {
    Collection<LetterState> states = heap == null ? EnumSet.allOf(LetterState.class) : EnumSet.of(heap.state());
    List<QueuedLetter> found = letters.search(states, like(words), heap == null || heap == Heap.STALE, heap != Heap.STALE, oldest(),
        PageRequest.of(0, most));
    Map<String, Person> receivers = people.people(
        found.stream().map(letter -> letter.letter().userId()).filter(Objects::nonNull).distinct().toList());
    Map<String, Set<String>> spent = spent(found);
    return found.stream().map(letter -> row(letter, receivers, spent)).toList();
  }

  /** By the kind of letter, to whom it leads nowhere any more. */
  private Map<String, Set<String>> spent(List<QueuedLetter> found) {
    Map<String, Set<String>> receivers = found.stream().map(QueuedLetter::letter).filter(letter -> letter.userId() != null)
        .collect(Collectors.groupingBy(Letter::template, Collectors.mapping(Letter::userId, Collectors.toSet())));
    receivers.replaceAll((template, userIds) -> links.stream().flatMap(feature -> feature.spent(template, userIds).stream())
        .collect(Collectors.toSet()));
    return receivers;
  }

  private Instant oldest() {
    return clock.instant().minus(settings.sendsWaiting());
  }

  private static String like(String words) {
    return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }

  private Row row(QueuedLetter queued, Map<String, Person> receivers, Map<String, Set<String>> spent) {
    Letter letter = queued.letter();
    Person person = letter.userId() == null ? null : receivers.get(letter.userId());
    boolean stale = queued.state() == LetterState.QUEUED && queued.jobId() == null && queued.queuedAt().isBefore(oldest());
    boolean canBeSent = postman.isOnDuty() && (queued.state().isStuck() || queued.state() == LetterState.QUEUED);
    return new Row(queued.id(), LetterText.of(letter, Messages.locale()).subject(), person == null ? letter.receiver() : person.name(),
        person == null ? letter.address() : person.email(), stale ? Heap.STALE : Heap.valueOf(queued.state().name()), local(queued.queuedAt()), local(queued.stateSince()),
        queued.attempts(), Hindrance.of(queued.failure()),
        letter.userId() != null && spent.get(letter.template()).contains(letter.userId()), canBeSent);
  }

  private LocalDateTime local(Instant moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, clock.getZone());
  }
}
