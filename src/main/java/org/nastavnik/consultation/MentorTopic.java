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

  protected MentorTopic() {}

  MentorTopic(String mentor, Topic topic) {
    this.id = new Key(mentor, topic.key());
    this.topic = topic.name();
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
