package org.nastavnik.consultation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;

/** A librarian's question to a mentor, and what came of it. */
@Entity
@Table(name = "consultation")
class Consultation {

  @EmbeddedId
  private ConsultationId id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "project_id"))
  private ProjectId projectId;

  private String librarian;

  @Embedded
  private Topic topic;

  private String question;
  private String wishedMentor;
  private Instant askedAt;

  @Embedded
  @AttributeOverride(name = "givenAt", column = @Column(name = "mentoring_consent_at"))
  @AttributeOverride(name = "version", column = @Column(name = "mentoring_consent_version"))
  private MentoringConsent mentoringConsent;

  private String mentor;
  private Instant assignedAt;

  private Instant meetingAt;
  private String place;

  private String answer;
  private Instant heldAt;

  @ElementCollection
  @CollectionTable(name = "consultation_material", joinColumns = @JoinColumn(name = "consultation_id"))
  @OrderColumn(name = "position")
  private List<Material> materials = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "consultation_setback", joinColumns = @JoinColumn(name = "consultation_id"))
  @OrderColumn(name = "position")
  private List<Setback> setbacks = new ArrayList<>();

  private Integer rating;
  private String feedback;
  private Instant ratedAt;

  private String publicQuestion;
  private String publicAnswer;
  private Instant publicationConsentAt;
  private Instant publishedAt;
  private String searchText;

  private Instant closedAt;
  private Instant withdrawnAt;
  private Instant cancelledAt;

  @Version
  private int version;

  protected Consultation() {}

  Consultation(ConsultationId id, ProjectId projectId, String librarian, Topic topic, String question, String wishedMentor,
      Instant now) {
    if (question == null || question.isBlank()) {
      throw InvalidInput.of("question", "consultation.questionMissing");
    }
    this.id = id;
    this.projectId = projectId;
    this.librarian = librarian;
    this.topic = topic;
    this.question = question.strip();
    this.wishedMentor = wishedMentor;
    this.askedAt = now;
  }

  /** Keeps the librarian's consent to be mentored. */
  void consentToMentoring(String wording, Instant now) {
    mentoringConsent = new MentoringConsent(now, wording);
  }

  /** Gives the question to a mentor. */
  void assign(String chosenMentor, Instant now) {
    refuseUnlessUnanswered();
    mentor = chosenMentor;
    assignedAt = now;
    meetingAt = null;
    place = null;
  }

  /** Notes when and how mentor and librarian meet; not in the past. */
  void agreeTime(LocalDateTime meeting, String how, Clock clock) {
    refuseUnlessUnanswered();
    if (meeting == null) {
      throw InvalidInput.of("meeting", "consultation.meetingMissing");
    }
    if (meeting.isBefore(LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES))) {
      throw InvalidInput.of("meeting", "consultation.meetingInPast");
    }
    meetingAt = meeting.atZone(clock.getZone()).toInstant();
    place = how;
  }

  /** The mentor cannot take it; another one is needed. */
  void handBack(String reason, Instant now) {
    refuseUnlessUnanswered();
    noteSetback(Setback.Kind.HANDED_BACK, reason, now);
    mentor = null;
  }

  /** The meeting did not take place; another time is needed. */
  void missMeeting(String reason, Instant now) {
    refuseUnlessUnanswered();
    noteSetback(Setback.Kind.NOT_HELD, reason, now);
    meetingAt = null;
  }

  private void noteSetback(Setback.Kind kind, String reason, Instant now) {
    if (reason == null || reason.isBlank()) {
      throw InvalidInput.of("comment", "form.commentNeeded");
    }
    setbacks.add(new Setback(kind, mentor, reason, now));
  }

  /** The question is answered. */
  void hold(String given, List<Material> with, Instant now) {
    refuseUnlessUnanswered();
    if (given == null || given.isBlank()) {
      throw InvalidInput.of("answer", "consultation.answerMissing");
    }
    answer = given;
    materials.addAll(with);
    heldAt = now;
  }

  /** Keeps question and answer in the wording meant for everybody; both or neither. */
  void preparePublication(String anonymousQuestion, String anonymousAnswer, Anonymity anonymity) {
    if ((anonymousQuestion == null) != (anonymousAnswer == null)) {
      throw InvalidInput.of(anonymousQuestion == null ? "publicQuestion" : "publicAnswer", "consultation.publicTextHalf");
    }
    refuseNames("publicQuestion", anonymousQuestion, anonymity);
    refuseNames("publicAnswer", anonymousAnswer, anonymity);
    publicQuestion = anonymousQuestion;
    publicAnswer = anonymousAnswer;
  }

  private static void refuseNames(String field, String text, Anonymity anonymity) {
    if (text != null) {
      anonymity.givenAwayBy(text).ifPresent(found -> {
        throw InvalidInput.of(field, "consultation.publicTextNames", found);
      });
    }
  }

  /** What the librarian thinks of it, 1 (of no help) to 5, and whether the prepared text may be published. */
  void rate(int points, String words, boolean mayPublish, Instant now) {
    refuseIf(heldAt == null, "consultation.notHeldYet");
    refuseIf(isOver(), "consultation.over");
    if (points < 1 || points > 5) {
      throw InvalidInput.of("rating", "consultation.ratingOutOfRange");
    }
    rating = points;
    feedback = words;
    ratedAt = now;
    publicationConsentAt = mayPublish && publicAnswer != null ? now : null;
  }

  /** Closes it, rated or not. */
  void close(Instant now) {
    refuseIf(heldAt == null, "consultation.notHeldYet");
    if (closedAt == null) {
      closedAt = now;
    }
  }

  /** Puts the prepared text into the knowledge base; a second time changes nothing. */
  void publish(Instant now) {
    refuseIf(!isPublishable(), "consultation.noConsent");
    if (publishedAt == null) {
      publishedAt = now;
      searchText = Topic.plain(topic.name() + "\n" + publicQuestion + "\n" + publicAnswer);
    }
  }

  /** The librarian does not need the answer any more. */
  void withdraw(Instant now) {
    refuseUnlessUnanswered();
    withdrawnAt = now;
  }

  /** The project that offered it was cancelled. */
  void cancel(Instant now) {
    refuseIf(isOver(), "consultation.over");
    cancelledAt = now;
  }

  void refuseUnlessUnanswered() {
    refuseIf(isOver(), "consultation.over");
    refuseIf(heldAt != null, "consultation.heldAlready");
  }

  private static void refuseIf(boolean wrong, String key) {
    if (wrong) {
      throw InvalidInput.because(key);
    }
  }

  boolean isOver() {
    return closedAt != null || withdrawnAt != null || cancelledAt != null;
  }

  /** Whether there is a text without names and the librarian agreed to it. */
  boolean isPublishable() {
    return publicationConsentAt != null;
  }

  ConsultationId id() {
    return id;
  }

  String librarian() {
    return librarian;
  }

  Topic topic() {
    return topic;
  }

  String question() {
    return question;
  }

  String wishedMentor() {
    return wishedMentor;
  }

  String mentor() {
    return mentor;
  }

  Instant meetingAt() {
    return meetingAt;
  }

  String place() {
    return place;
  }

  String answer() {
    return answer;
  }

  List<Material> materials() {
    return List.copyOf(materials);
  }

  List<Setback> setbacks() {
    return List.copyOf(setbacks);
  }

  String publicQuestion() {
    return publicQuestion;
  }

  String publicAnswer() {
    return publicAnswer;
  }

  Integer rating() {
    return rating;
  }

  String feedback() {
    return feedback;
  }

  ConsultationView view() {
    return new ConsultationView(id, projectId, librarian, topic.name(), question, wishedMentor, askedAt,
        mentoringConsent == null ? null : mentoringConsent.givenAt(), mentor, meetingAt, place, answer, materials(), heldAt,
        rating, feedback, publishedAt, closedAt, withdrawnAt, cancelledAt);
  }

  PublishedAnswer published() {
    return new PublishedAnswer(id, topic.name(), publicQuestion, publicAnswer, publishedAt);
  }
}
