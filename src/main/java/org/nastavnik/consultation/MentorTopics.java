package org.nastavnik.consultation;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface MentorTopics extends ListCrudRepository<MentorTopic, MentorTopic.Key> {

  List<MentorTopic> findByIdMentorOrderByTopic(String mentor);

  List<MentorTopic> findByFromQuestionFalse();

  List<MentorTopic> findByIdTopicKey(String topicKey);
}
