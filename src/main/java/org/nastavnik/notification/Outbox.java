package org.nastavnik.notification;

import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.workflow.AuditLog;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Letters to send, stored in the same transaction as what they tell. */
@Service
@Transactional
public class Outbox {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

  private final QueuedLetters letters;
  private final LetterKinds kinds;
  private final ObjectProvider<LetterLinks> links;
  private final Postman postman;
  private final LetterJobs jobs;
  private final MailProperties settings;
  private final IdGenerator ids;
  private final SchoolClock clock;
  private final AuditLog audit;

  Outbox(QueuedLetters letters, LetterKinds kinds, ObjectProvider<LetterLinks> links, Postman postman, LetterJobs jobs, MailProperties settings,
      IdGenerator ids, SchoolClock clock, AuditLog audit) {
    this.letters = letters;
    this.kinds = kinds;
    this.links = links;
    this.postman = postman;
    this.jobs = jobs;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  /** Queues the letter; the same template to the same receiver about the same subject is queued once. */
  public void queue(Letter letter) {
    if (letter.receiver() == null
        || letters.existsByTemplateAndSubjectKeyAndReceiver(letter.template(), letter.subjectKey(), letter.receiver())) {
      return;
    }
    QueuedLetter queued = letters.save(new QueuedLetter(ids.generateId(), letter, clock.instant()));
    if (postman.isOnDuty()) {
      queued.waitsFor(jobs.schedule(queued.id(), clock.instant()));
    }
  }

  /** Queues each of the letters. */
  public void queue(Collection<Letter> several) {
    several.forEach(this::queue);
  }

  /** Sends a letter that waits or got stuck, from the beginning; false where it has left or shall not. */
  boolean sendAgain(UUID id) {
    QueuedLetter letter = letters.findById(id).orElse(null);
    if (letter == null || !postman.isOnDuty() || !letter.state().isStuck() && letter.state() != LetterState.QUEUED) {
      return false;
    }
    jobs.forget(letter.jobId());
    letter.startAnew(clock.instant());
    letter.waitsFor(jobs.schedule(id, clock.instant()));
    writeDown(letter);
    return true;
  }

  private void writeDown(QueuedLetter queued) {
    Letter letter = queued.letter();
    String about = LetterText.of(letter, RUSSIAN).subject();
    if (letter.userId() == null) {
      audit.on(Deed.LETTER_SENT_AGAIN, queued.id().toString(), letter.address(), about);
    } else {
      audit.onAccount(Deed.LETTER_SENT_AGAIN, letter.userId(), about);
    }
  }

  /** How many letters wait for a mail server to be set up; empty where there is one. */
  @Transactional(readOnly = true)
  public Optional<Long> held() {
    return postman.isOnDuty() ? Optional.empty() : Optional.of(letters.countByStateIs(LetterState.QUEUED));
  }

  /** How many letters got stuck, so that somebody must decide about them. */
  @Transactional(readOnly = true)
  public long stuck() {
    return letters.countByStateIn(EnumSet.allOf(LetterState.class).stream().filter(LetterState::isStuck).toList());
  }

  /**
   * The address the links in letters begin with, where it leads its receivers nowhere: to the very machine, though the portal
   * is reached under another name.
   *
   * @param host under which somebody reaches the portal just now
   */
  public Optional<String> linksAstray(String host) {
    boolean isAstray = isThisMachine(URI.create(settings.baseUrl()).getHost()) && !isThisMachine(host);
    return isAstray ? Optional.of(settings.baseUrl()) : Optional.empty();
  }

  private static boolean isThisMachine(String host) {
    return host != null && THIS_MACHINE.contains(host);
  }

  /**
   * Path of the page a letter leads to, which is not written in every letter; empty where there is none, or where the receiver
   * has no account to sign in with.
   */
  public Optional<String> path(Letter letter) {
    return links.stream().flatMap(feature -> feature.path(letter).stream()).findFirst()
        .or(() -> letter.userId() == null ? Optional.empty() : kinds.path(letter));
  }

  /** How many letters were queued so far. */
  @Transactional(readOnly = true)
  public long count() {
    return letters.count();
  }

  /** Letters queued for an account or an address, oldest first. */
  @Transactional(readOnly = true)
  public List<Letter> to(String receiver) {
    return letters.findByReceiverOrderByQueuedAt(receiver).stream().map(QueuedLetter::letter).toList();
  }

  /** Letters of one kind whose subject begins so, by receiver. */
  @Transactional(readOnly = true)
  public List<Letter> about(String template, String subjectKey) {
    return letters.findByTemplateAndSubjectKeyStartingWithOrderByReceiver(template, subjectKey).stream()
        .map(QueuedLetter::letter).toList();
  }
}
