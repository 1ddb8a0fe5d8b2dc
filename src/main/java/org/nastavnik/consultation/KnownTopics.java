package org.nastavnik.consultation;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The topics people have asked about or offer to consult on. */
@Component
class KnownTopics {

  private final AskedConsultations consultations;
  private final MentorTopics stated;

  KnownTopics(AskedConsultations consultations, MentorTopics stated) {
    this.consultations = consultations;
    this.stated = stated;
  }

  /** Each topic once, in the alphabet's order, however differently it was written. */
  List<String> names() {
    TreeMap<String, String> byKey = new TreeMap<>();
    Stream.concat(stated.findAll().stream().map(MentorTopic::topic), consultations.findTopics().stream().sorted())
        .map(Topic::of).forEach(topic -> byKey.putIfAbsent(topic.key(), topic.name()));
    return List.copyOf(byKey.values());
  }
}
