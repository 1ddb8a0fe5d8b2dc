package org.nastavnik.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** What becomes of letters on their way, each step settled at once, whatever becomes of the job that takes it. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = LetterFailed.class)
class LetterBook {

  static final String DIGEST = "digest";
  private static final int SHORTLY = 60;

  /** As long as the engine leaves a job to one node. */
  private static final Duration HANDED_OVER_WITHIN = Duration.ofMinutes(5);

  private final QueuedLetters letters;
  private final LetterKinds kinds;
  private final LetterWishes wishes;
  private final LetterJobs jobs;
  private final MailProperties settings;
  private final IdGenerator ids;
  private final SchoolClock clock;

  LetterBook(QueuedLetters letters, LetterKinds kinds, LetterWishes wishes, LetterJobs jobs, MailProperties settings,
      IdGenerator ids, SchoolClock clock) {
    this.letters = letters;
    this.kinds = kinds;
    this.wishes = wishes;
    this.jobs = jobs;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /** @throws LetterFailed where an attempt is under way elsewhere, or ended in the middle of handing the letter over */
  void refuseCutOff(UUID id) {
    QueuedLetter letter = letters.findById(id).orElseThrow();
    if (letter.state() == LetterState.SENDING) {
      boolean perhapsUnderWay = clock.instant().isBefore(letter.stateSince().plus(HANDED_OVER_WITHIN));
      throw perhapsUnderWay ? LetterFailed.forNow(Messages.text("mail.underWay"), HANDED_OVER_WITHIN)
          : uncertain(letter, Messages.text("mail.cutOff"));
    }
  }

  /** Whether the letter is to be sent now, which is for its receiver to say; settled together with the job. */
  @Transactional
  boolean isWantedNow(UUID id) {
    QueuedLetter letter = letters.findById(id).orElseThrow();
    return switch (letter.state()) {
      case QUEUED, FAILED, UNCERTAIN -> isWantedNow(letter);
      default -> false;
    };
  }

  private boolean isWantedNow(QueuedLetter queued) {
    Letter letter = queued.letter();
    LetterWish wish = letter.userId() == null || kinds.isDuty(letter.template()) ? LetterWish.AT_ONCE : wishes.of(letter.userId());
    switch (wish) {
      case NEVER -> queued.become(LetterState.UNWANTED, clock.instant());
      case DAILY -> queued.joinDigest(digestOf(letter.userId()), clock.instant());
      default -> { }
    }
    return wish == LetterWish.AT_ONCE;
  }

  /** The person's next daily letter, which its own job sends when its hour has come. */
  private UUID digestOf(String userId) {
    ZonedDateTime at = nextDigest();
    String day = LocalDate.from(at).toString();
    return letters.findByTemplateAndSubjectKeyAndReceiver(DIGEST, day, userId).map(QueuedLetter::id).orElseGet(() -> {
      QueuedLetter digest = letters.save(new QueuedLetter(ids.generateId(), Letter.to(userId, DIGEST, day, Map.of("day", day)), clock.instant()));
      digest.waitsFor(jobs.schedule(digest.id(), at.toInstant()));
      return digest.id();
    });
  }

  /** Not the one that is about to go out, as it may be written already. */
  private ZonedDateTime nextDigest() {
    ZonedDateTime soon = clock.instant().plusSeconds(SHORTLY).atZone(clock.getZone());
    ZonedDateTime today = soon.with(settings.digestAt());
    return today.isAfter(soon) ? today : today.plusDays(1);
  }

  /** Claims the letter for the one who asks first. */
  boolean claim(UUID id) {
    return letters.claim(id, clock.instant()) == 1;
  }

  void sent(UUID id) {
    Instant now = clock.instant();
    letters.findById(id).orElseThrow().become(LetterState.SENT, now);
    letters.findByDigestId(id).forEach(part -> part.become(LetterState.SENT, now));
  }

  void unreachable(UUID id) {
    letters.findById(id).orElseThrow().become(LetterState.UNREACHABLE, clock.instant());
  }

  /** An attempt surely delivered nothing. */
  LetterFailed failed(UUID id, String why) {
    QueuedLetter letter = letters.findById(id).orElseThrow();
    letter.attempted();
    boolean last = settings.isLast(letter.attempts());
    letter.failed(last ? LetterState.FAILED : LetterState.QUEUED, why, clock.instant());
    return last ? LetterFailed.forGood(why) : LetterFailed.forNow(why, settings.pauseAfter(letter.attempts()));
  }

  LetterFailed failedForGood(UUID id, String why) {
    QueuedLetter letter = letters.findById(id).orElseThrow();
    letter.attempted();
    letter.failed(LetterState.FAILED, why, clock.instant());
    return LetterFailed.forGood(why);
  }

  LetterFailed uncertain(UUID id, String why) {
    return uncertain(letters.findById(id).orElseThrow(), why);
  }

  private LetterFailed uncertain(QueuedLetter letter, String why) {
    letter.attempted();
    letter.failed(LetterState.UNCERTAIN, why, clock.instant());
    return LetterFailed.forGood(why);
  }
}
