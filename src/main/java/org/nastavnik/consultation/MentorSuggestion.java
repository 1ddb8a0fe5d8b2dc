package org.nastavnik.consultation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nastavnik.people.Person;
import org.nastavnik.workflow.Messages;

/**
 * A methodologist who could answer a question, and why.
 *
 * @param statedTopic offers to consult on the topic
 * @param answered questions on the topic answered so far, by anybody
 * @param open questions still to answer, on any topic
 * @param handedBack has handed this very question back
 */
record MentorSuggestion(Person mentor, boolean wished, boolean statedTopic, long answered, long open, boolean handedBack) {

  /** The best first: wished, then knowing the topic, then with little to do. */
  static final Comparator<MentorSuggestion> BEST_FIRST = Comparator.comparing(MentorSuggestion::handedBack)
      .thenComparing(MentorSuggestion::wished, Comparator.reverseOrder())
      .thenComparing(MentorSuggestion::knowsTopic, Comparator.reverseOrder())
      .thenComparing(MentorSuggestion::open)
      .thenComparing(MentorSuggestion::answered, Comparator.reverseOrder())
      .thenComparing(suggestion -> suggestion.mentor().userId());

  boolean knowsTopic() {
    return statedTopic || answered > 0;
  }

  /** As an option of a form's choice. */
  Map<String, Object> option() {
    Map<String, Object> option = new LinkedHashMap<>();
    option.put("label", label());
    option.put("value", mentor.userId());
    return option;
  }

  private String named() {
    return mentor.post() == null || mentor.post().isBlank() ? mentor.name() : mentor.name() + ", " + mentor.post();
  }

  private String label() {
    StringBuilder label = new StringBuilder(Messages.text("consultation.mentor", named(), open));
    if (wished) {
      label.append(Messages.text("consultation.mentor.wished"));
    }
    if (statedTopic) {
      label.append(Messages.text("consultation.mentor.statedTopic"));
    }
    if (answered > 0) {
      label.append(Messages.text("consultation.mentor.answered", answered));
    }
    if (handedBack) {
      label.append(Messages.text("consultation.mentor.handedBack"));
    }
    return label.toString();
  }
}
