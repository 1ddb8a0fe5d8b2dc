package org.nastavnik.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A letter in the outbox, and what has become of it. */
@Entity
@Table(name = "letter")
class QueuedLetter {

  private static final int FAILURE_LENGTH = 1000;

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

  @Enumerated(EnumType.STRING)
  private LetterState state;

  private Instant stateSince;
  private int attempts;
  private String jobId;
  private UUID digestId;
  private String failure;

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
    this.state = LetterState.QUEUED;
    this.stateSince = queuedAt;
  }

  void become(LetterState next, Instant now) {
    state = next;
    stateSince = now;
    failure = null;
  }

  /** An attempt failed; where it may be tried again it waits on. */
  void failed(LetterState next, String why, Instant now) {
    become(next, now);
    failure = why == null || why.length() <= FAILURE_LENGTH ? why : why.substring(0, FAILURE_LENGTH);
  }

  void attempted() {
    attempts++;
  }

  void joinDigest(UUID digest, Instant now) {
    become(LetterState.IN_DIGEST, now);
    digestId = digest;
  }

  /** Somebody wants it sent once more: the attempts count from the beginning. */
  void startAnew(Instant now) {
    become(LetterState.QUEUED, now);
    attempts = 0;
  }

  void waitsFor(String job) {
    jobId = job;
  }

  Letter letter() {
    return new Letter(template, subjectKey, userId, address, params);
  }

  UUID id() {
    return id;
  }

  Instant queuedAt() {
    return queuedAt;
  }

  LetterState state() {
    return state;
  }

  Instant stateSince() {
    return stateSince;
  }

  int attempts() {
    return attempts;
  }

  String jobId() {
    return jobId;
  }

  String failure() {
    return failure;
  }
}
