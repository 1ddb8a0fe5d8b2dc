package org.nastavnik.consultation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A topic on which somebody offers to consult. */
@Entity
@Table(name = "mentor_topic")
class MentorTopic {

  /** One statement a mentor and topic, however the topic is written. */
  @Embeddable
  record Key(String mentor, String topicKey) implements Serializable {}

  @EmbeddedId
  private Key id;

  private String topic;
  private boolean fromQuestion;

  protected MentorTopic() {}

  private MentorTopic(String mentor, Topic topic, boolean fromQuestion) {
    this.id = new Key(mentor, topic.key());
    this.topic = topic.name();
    this.fromQuestion = fromQuestion;
  }

  /** The mentor's own words, for everybody to read. */
  static MentorTopic stated(String mentor, Topic topic) {
    return new MentorTopic(mentor, topic, false);
  }

  /** The words of who asked: known to those who find a mentor, to others only once the answer is published. */
  static MentorTopic fromQuestion(String mentor, Topic topic) {
    return new MentorTopic(mentor, topic, true);
  }

  Key id() {
    return id;
  }

  String mentor() {
    return id.mentor();
  }

  String topicKey() {
    return id.topicKey();
  }

  String topic() {
    return topic;
  }
}
