package org.nastavnik.notification;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface QueuedLetters extends ListCrudRepository<QueuedLetter, UUID> {

  boolean existsByTemplateAndSubjectKeyAndReceiver(String template, String subjectKey, String receiver);

  List<QueuedLetter> findByReceiverOrderByQueuedAt(String receiver);

  List<QueuedLetter> findByTemplateAndSubjectKeyStartingWithOrderByReceiver(String template, String subjectKey);
}
