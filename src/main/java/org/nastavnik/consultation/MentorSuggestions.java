package org.nastavnik.consultation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.springframework.stereotype.Component;

/** Who could answer a question, the best first. */
@Component
class MentorSuggestions {

  private final AskedConsultations consultations;
  private final MentorTopics topics;
  private final People people;

  MentorSuggestions(AskedConsultations consultations, MentorTopics topics, People people) {
    this.consultations = consultations;
    this.topics = topics;
    this.people = people;
  }

  List<MentorSuggestion> forQuestion(Consultation consultation) {
    String topic = consultation.topic().key();
    Set<String> stated = topics.findByIdTopicKey(topic).stream().map(MentorTopic::mentor).collect(Collectors.toSet());
    Map<String, Long> answered = byMentor(consultations.countAnswered(topic));
    Map<String, Long> open = byMentor(consultations.countOpen());
    Set<String> handedBack = consultation.setbacks().stream()
        .filter(setback -> setback.kind() == Setback.Kind.HANDED_BACK).map(Setback::mentor).collect(Collectors.toSet());
    return people.inGroup(Roles.METHODOLOGIST).stream()
        .map((Person mentor) -> new MentorSuggestion(mentor, mentor.userId().equals(consultation.wishedMentor()),
            stated.contains(mentor.userId()), answered.getOrDefault(mentor.userId(), 0L),
            open.getOrDefault(mentor.userId(), 0L), handedBack.contains(mentor.userId())))
        .sorted(MentorSuggestion.BEST_FIRST).toList();
  }

  private static Map<String, Long> byMentor(List<MentorCount> counts) {
    return counts.stream().collect(Collectors.toMap(MentorCount::mentor, MentorCount::consultations));
  }
}
