package org.nastavnik.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A letter in the outbox. */
@Entity
@Table(name = "letter")
class QueuedLetter {

  @Id
  private UUID id;

  private String template;
  private String subjectKey;
  private String receiver;
  private String userId;
  private String address;

  @Convert(converter = ParamsConverter.class)
  private Map<String, String> params;

  @Column(nullable = false)
  private Instant queuedAt;

  protected QueuedLetter() {}

  QueuedLetter(UUID id, Letter letter, Instant queuedAt) {
    this.id = id;
    this.template = letter.template();
    this.subjectKey = letter.subjectKey();
    this.receiver = letter.receiver();
    this.userId = letter.userId();
    this.address = letter.address();
    this.params = letter.params();
    this.queuedAt = queuedAt;
  }

  Letter letter() {
    return new Letter(template, subjectKey, userId, address, params);
  }
}
