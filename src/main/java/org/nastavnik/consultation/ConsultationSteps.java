package org.nastavnik.consultation;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.nastavnik.people.Branch;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** What {@code consultation.bpmn} calls. */
@Component
class ConsultationSteps {

  private final AskedConsultations consultations;
  private final MentorTopics topics;
  private final ConsultationLetters letters;
  private final Projects projects;
  private final People people;
  private final IdGenerator ids;
  private final SchoolClock clock;

  ConsultationSteps(AskedConsultations consultations, MentorTopics topics, ConsultationLetters letters, Projects projects,
      People people, IdGenerator ids, SchoolClock clock) {
    this.consultations = consultations;
    this.topics = topics;
    this.letters = letters;
    this.projects = projects;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps the question; answers the consultation's id, which becomes the business key. */
  public String registerQuestion(DelegateExecution execution, String librarian, String project, String topic,
      String newTopic, String question, String wishedMentor, Boolean mentoringConsent) {
    if (librarian == null || !people.isInGroup(librarian, Roles.LIBRARIAN)) {
      throw InvalidInput.because("consultation.onlyLibrarians");
    }
    if (wishedMentor != null) {
      requireMethodologist("wishedMentor", wishedMentor);
    }
    Consultation asked = new Consultation(new ConsultationId(ids.generateId()), running(project), librarian,
        topic(topic, newTopic), question, wishedMentor, clock.instant());
    if (Boolean.TRUE.equals(mentoringConsent)) {
      asked.consentToMentoring(MentoringConsent.WORDING, clock.instant());
    }
    consultations.save(asked);
    letters.asked(asked);
    execution.setProcessBusinessKey(asked.id().toString());
    return asked.id().toString();
  }

  private ProjectId running(String project) {
    return projects.running().stream().map(passport -> passport.id()).filter(id -> id.toString().equals(project)).findFirst()
        .orElseThrow(() -> InvalidInput.of("project", "consultation.projectUnknown"));
  }

  private static Topic topic(String known, String added) {
    if ((known == null) == (added == null)) {
      throw InvalidInput.of("topic", "consultation.oneTopic");
    }
    return Topic.of(known == null ? added : known);
  }

  public void assignMentor(String consultationId, String chosenMentor) {
    requireMethodologist("chosenMentor", chosenMentor);
    Consultation consultation = find(consultationId);
    consultation.assign(chosenMentor, clock.instant());
    letters.assigned(consultation);
  }

  private void requireMethodologist(String field, String userId) {
    if (!people.isInGroup(userId, Roles.METHODOLOGIST)) {
      throw InvalidInput.of(field, "consultation.mentorMustBeMethodologist");
    }
  }

  /** Who has the question now, and so owns the tasks about it. */
  public String mentorOf(String consultationId) {
    return find(consultationId).mentor();
  }

  /** The mentor names the agreed time, or hands the question back with a reason. */
  public void agreeTime(String consultationId, String decision, LocalDateTime meeting, String place, String comment) {
    Consultation consultation = find(consultationId);
    if ("agree".equals(decision)) {
      consultation.agreeTime(meeting, place, clock);
    } else {
      String mentor = consultation.mentor();
      consultation.handBack(comment, clock.instant());
      letters.handedBack(consultation, mentor, comment);
    }
  }

  /** Tells the librarian when and where; answers the time of the meeting, from which the next deadline counts. */
  public Date inviteLibrarian(String consultationId) {
    Consultation consultation = find(consultationId);
    letters.invited(consultation);
    return Date.from(consultation.meetingAt());
  }

  /** The mentor records the answer, and perhaps its wording for everybody; or why the meeting did not take place. */
  public void holdConsultation(String consultationId, String decision, String answer, List<Map<String, Object>> materials,
      String publicQuestion, String publicAnswer, Boolean offerTopic, String comment) {
    Consultation consultation = find(consultationId);
    if (!"held".equals(decision)) {
      consultation.missMeeting(comment, clock.instant());
      letters.notHeld(consultation, comment);
      return;
    }
    consultation.hold(answer, materialsIn(materials), clock.instant());
    consultation.preparePublication(publicQuestion, publicAnswer, anonymityOf(consultation));
    if (Boolean.TRUE.equals(offerTopic)) {
      offer(consultation.mentor(), consultation.topic());
    }
    letters.answered(consultation);
  }

  /** What the mentor has stated before stays stated. */
  private void offer(String mentor, Topic topic) {
    MentorTopic offered = MentorTopic.fromQuestion(mentor, topic);
    if (!topics.existsById(offered.id())) {
      topics.save(offered);
    }
  }

  private static List<Material> materialsIn(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> new Material((String) row.get("title"), (String) row.get("link")))
        .filter(material -> material.title() != null || material.link() != null).toList();
  }

  private Anonymity anonymityOf(Consultation consultation) {
    Person librarian = people.person(consultation.librarian());
    Person mentor = people.person(consultation.mentor());
    List<String> places = Stream.ofNullable(librarian.branch()).map(people::branch)
        .flatMap((Branch branch) -> Stream.of(branch.name(), branch.settlement())).toList();
    return new Anonymity(List.of(librarian.name(), mentor.name()), places);
  }

  public void rateConsultation(String consultationId, String rating, String feedback, Boolean publicationConsent) {
    Consultation consultation = find(consultationId);
    consultation.rate(Integer.parseInt(rating), feedback, Boolean.TRUE.equals(publicationConsent), clock.instant());
    letters.rated(consultation);
  }

  /** Closes the consultation; answers whether its answer may be published. */
  public boolean closeConsultation(String consultationId) {
    Consultation consultation = find(consultationId);
    consultation.close(clock.instant());
    return consultation.isPublishable();
  }

  public void publishAnswer(String consultationId) {
    Consultation consultation = find(consultationId);
    consultation.publish(clock.instant());
    letters.published(consultation);
  }

  public void withdrawQuestion(String consultationId) {
    Consultation consultation = find(consultationId);
    consultation.withdraw(clock.instant());
    letters.withdrawn(consultation);
  }

  public void cancelConsultation(String consultationId) {
    Consultation consultation = find(consultationId);
    consultation.cancel(clock.instant());
    letters.cancelled(consultation);
  }

  private Consultation find(String consultationId) {
    return consultations.findById(ConsultationId.of(consultationId)).orElseThrow();
  }
}
