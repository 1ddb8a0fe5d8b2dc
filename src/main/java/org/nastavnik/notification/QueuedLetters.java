package org.nastavnik.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface QueuedLetters extends ListCrudRepository<QueuedLetter, UUID> {

  /** Stale are those that wait, no job will send them, and they were queued before that moment. */
  String STALE = "(letter.state = QUEUED and letter.jobId is null and letter.queuedAt < :before)";

  /** How many letters are in a state. */
  interface StateCount {

    LetterState getState();

    long getLetters();
  }

  boolean existsByTemplateAndSubjectKeyAndReceiver(String template, String subjectKey, String receiver);

  Optional<QueuedLetter> findByTemplateAndSubjectKeyAndReceiver(String template, String subjectKey, String receiver);

  List<QueuedLetter> findByReceiverOrderByQueuedAt(String receiver);

  List<QueuedLetter> findByTemplateAndSubjectKeyStartingWithOrderByReceiver(String template, String subjectKey);

  @Query("select letter from QueuedLetter letter where letter.digestId = :digest order by letter.queuedAt, letter.id")
  List<QueuedLetter> findByDigestId(UUID digest);

  List<QueuedLetter> findByStateAndJobIdIsNullAndQueuedAtAfter(LetterState state, Instant after);

  /** Those that no job will send, queued before that moment. */
  long countByStateAndJobIdIsNullAndQueuedAtBefore(LetterState state, Instant before);

  long countByStateIs(LetterState state);

  long countByStateIn(Collection<LetterState> states);

  /** Returns 1 for the one who claims it, and 0 for whoever comes later. */
  @Modifying
  @Query("update QueuedLetter letter set letter.state = SENDING, letter.stateSince = :now, letter.failure = null"
      + " where letter.id = :id and letter.state in (QUEUED, FAILED, UNCERTAIN)")
  int claim(UUID id, Instant now);

  @Query("select letter.state as state, count(letter) as letters from QueuedLetter letter group by letter.state")
  List<StateCount> countByState();

  @Query("select letter from QueuedLetter letter where letter.state in :states and (lower(letter.receiver) like :like escape '!'"
      + " or lower(letter.template) like :like escape '!' or lower(cast(letter.params as string)) like :like escape '!')"
      + " and (:stale = true and " + STALE + " or :others = true and not " + STALE + ") order by letter.queuedAt desc, letter.id")
  List<QueuedLetter> search(Collection<LetterState> states, String like, boolean stale, boolean others, Instant before, Pageable page);
}
