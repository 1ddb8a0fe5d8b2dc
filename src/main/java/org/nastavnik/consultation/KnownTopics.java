package org.nastavnik.consultation;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The topics of questions and answers. What is asked in private is told to nobody else, not by its topic either. */
@Component
class KnownTopics {

  private final AskedConsultations consultations;
  private final MentorTopics stated;

  KnownTopics(AskedConsultations consultations, MentorTopics stated) {
    this.consultations = consultations;
    this.stated = stated;
  }

  /** What mentors offer, what was published, and what the person has asked before. */
  List<String> offeredTo(String person) {
    return names(Stream.of(stated.findByFromQuestionFalse().stream().map(MentorTopic::topic).toList(),
        consultations.findPublishedTopics(), consultations.findTopicsOf(person)));
  }

  /** The topics of published answers. */
  List<String> answered() {
    return names(Stream.of(consultations.findPublishedTopics()));
  }

  /** Each topic once, in the alphabet's order, however differently it was written. */
  private static List<String> names(Stream<List<String>> sources) {
    TreeMap<String, String> byKey = new TreeMap<>();
    sources.flatMap(topics -> topics.stream().sorted()).map(Topic::of)
        .forEach(topic -> byKey.putIfAbsent(topic.key(), topic.name()));
    return List.copyOf(byKey.values());
  }
}
