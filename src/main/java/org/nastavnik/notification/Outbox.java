package org.nastavnik.notification;

import java.util.Collection;
import java.util.List;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Letters to send, stored in the same transaction as what they tell. */
@Service
@Transactional
public class Outbox {

  private final QueuedLetters letters;
  private final IdGenerator ids;
  private final SchoolClock clock;

  Outbox(QueuedLetters letters, IdGenerator ids, SchoolClock clock) {
    this.letters = letters;
    this.ids = ids;
    this.clock = clock;
  }

  /** Queues the letter; the same template to the same receiver about the same subject is queued once. */
  public void queue(Letter letter) {
    if (letter.receiver() == null
        || letters.existsByTemplateAndSubjectKeyAndReceiver(letter.template(), letter.subjectKey(), letter.receiver())) {
      return;
    }
    letters.save(new QueuedLetter(ids.generateId(), letter, clock.instant()));
  }

  /** Queues each of the letters. */
  public void queue(Collection<Letter> several) {
    several.forEach(this::queue);
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
