package org.nastavnik.consultation;

import jakarta.persistence.criteria.Predicate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SignedIn;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions to mentors, and what was answered. */
@Service
@Transactional
public class Consultations {

  private static final String PROCESS = "consultation";
  private static final int MOST_ANSWERS = 100;

  private final AskedConsultations consultations;
  private final MentorTopics mentorTopics;
  private final KnownTopics knownTopics;
  private final Mentors mentors;
  private final People people;
  private final SignedIn signedIn;
  private final RepositoryService definitions;
  private final FormService forms;
  private final RuntimeService runtime;
  private final TaskService tasks;

  Consultations(AskedConsultations consultations, MentorTopics mentorTopics, KnownTopics knownTopics, Mentors mentors,
      People people, SignedIn signedIn, RepositoryService definitions, FormService forms, RuntimeService runtime, TaskService tasks) {
    this.consultations = consultations;
    this.mentorTopics = mentorTopics;
    this.knownTopics = knownTopics;
    this.mentors = mentors;
    this.people = people;
    this.signedIn = signedIn;
    this.definitions = definitions;
    this.forms = forms;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /**
   * The signed-in librarian asks a question; the same as starting the process with its form.
   *
   * @throws InvalidInput where something is missing or the signed-in person is no librarian
   */
  public ConsultationId ask(Question question) {
    String process = signedIn.asSystem(() -> definitions.createProcessDefinitionQuery().processDefinitionKey(PROCESS)
        .latestVersion().singleResult().getId());
    Map<String, Object> form = new HashMap<>();
    form.put("project", question.project().toString());
    form.put("newTopic", question.topic());
    form.put("question", question.question());
    form.put("wishedMentor", question.wishedMentor());
    form.put("mentoringConsent", question.mentoringConsent());
    return ConsultationId.of(forms.submitStartForm(process, form).getBusinessKey());
  }

  /**
   * The librarian who asked takes the question back.
   *
   * @throws InvalidInput where it is answered or over already, or somebody else asked it
   */
  public void withdraw(ConsultationId id) {
    Consultation consultation = consultations.findById(id).orElseThrow();
    if (!consultation.librarian().equals(signedIn.userId())) {
      throw InvalidInput.because("consultation.notYours");
    }
    consultation.refuseUnlessUnanswered();
    signedIn.asSystem(() -> runtime.createMessageCorrelation("ConsultationWithdrawn")
        .processInstanceBusinessKey(id.toString()).correlateWithResult());
  }

  @Transactional(readOnly = true)
  public ConsultationView view(ConsultationId id) {
    return consultations.findById(id).orElseThrow().view();
  }

  /** The consultations of a project, newest first. */
  @Transactional(readOnly = true)
  public List<ConsultationLine> linesOf(ProjectId project) {
    return consultations.findLines(project, null);
  }

  /** Those consultations of a project that somebody asked for or answers, newest first. */
  @Transactional(readOnly = true)
  public List<ConsultationLine> linesOf(ProjectId project, String person) {
    return consultations.findLines(project, person);
  }

  /** A consultation, empty where there is none with that id. */
  @Transactional(readOnly = true)
  public Optional<ConsultationView> find(ConsultationId id) {
    return consultations.findById(id).map(Consultation::view);
  }

  /** Id of the task by which the signed-in person goes on with a consultation, empty where others have to. */
  public Optional<String> taskFor(ConsultationId id) {
    return tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).taskAssignee(signedIn.userId()).list().stream()
        .map(Task::getId).findFirst();
  }

  /** What a librarian asked, newest first. */
  @Transactional(readOnly = true)
  public List<ConsultationView> askedBy(String librarian) {
    return views(consultations.findByLibrarianOrderByAskedAtDesc(librarian));
  }

  /** What a mentor was given, newest first. */
  @Transactional(readOnly = true)
  public List<ConsultationView> givenTo(String mentor) {
    return views(consultations.findByMentorOrderByAskedAtDesc(mentor));
  }

  /** All consultations of a project, oldest first. */
  @Transactional(readOnly = true)
  public List<ConsultationView> of(ProjectId project) {
    return views(consultations.findByProjectIdOrderByAskedAt(project));
  }

  private static List<ConsultationView> views(Collection<Consultation> found) {
    return found.stream().map(Consultation::view).toList();
  }

  /** User ids of the librarians a mentor has consulted or is to consult: whom the mentor should not judge. */
  @Transactional(readOnly = true)
  public Set<String> consultedBy(String mentorUserId) {
    return consultations.findLibrariansOf(mentorUserId);
  }

  /**
   * Searches the knowledge base, newest first, at most 100 answers.
   *
   * @param text words that must all occur in topic, question or answer; null or blank for any
   * @param topic null or blank for any
   */
  @Transactional(readOnly = true)
  public List<PublishedAnswer> knowledgeBase(String text, String topic) {
    Specification<Consultation> wanted = published().and(containing(text)).and(on(topic));
    return consultations.findBy(wanted, query -> query.sortBy(Sort.by(Sort.Direction.DESC, "publishedAt"))
        .limit(MOST_ANSWERS).all()).stream().map(Consultation::published).toList();
  }

  private static Specification<Consultation> published() {
    return (consultation, query, is) -> is.isNotNull(consultation.get("publishedAt"));
  }

  private static Specification<Consultation> containing(String text) {
    List<String> words = Stream.ofNullable(text).flatMap(all -> Arrays.stream(Topic.plain(all).split("\\s+")))
        .filter(word -> !word.isEmpty()).toList();
    return (consultation, query, is) -> is.and(words.stream()
        .map(word -> is.like(consultation.get("searchText"), "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%", '\\'))
        .toArray(Predicate[]::new));
  }

  private static Specification<Consultation> on(String topic) {
    return (consultation, query, is) -> topic == null || topic.isBlank() ? is.conjunction()
        : is.equal(consultation.get("topic").get("key"), Topic.of(topic).key());
  }

  /** Topics to ask about, as far as the signed-in person may know them, in the alphabet's order. */
  @Transactional(readOnly = true)
  public List<String> topics() {
    return knownTopics.offeredTo(signedIn.userId());
  }

  /** Topics of the published answers, in the alphabet's order. */
  @Transactional(readOnly = true)
  public List<String> answeredTopics() {
    return knownTopics.answered();
  }

  /** Those the signed-in person may wish to ask, sorted by user id. */
  @Transactional(readOnly = true)
  public List<Mentor> mentors() {
    return mentors.all();
  }

  /** Topics on which a mentor offers to consult. */
  @Transactional(readOnly = true)
  public List<String> topicsOf(String mentor) {
    return mentorTopics.findByIdMentorOrderByTopic(mentor).stream().map(MentorTopic::topic).toList();
  }

  /** The signed-in mentor says on which topics to consult, instead of those said before. */
  public void offerTopics(Collection<String> topics) {
    String mentor = signedIn.userId();
    if (mentor == null || !people.isInGroup(mentor, Roles.METHODOLOGIST)) {
      throw InvalidInput.because("consultation.onlyMethodologists");
    }
    List<Topic> offered = topics.stream().filter(topic -> !topic.isBlank()).map(Topic::of).toList();
    Set<String> keys = offered.stream().map(Topic::key).collect(Collectors.toSet());
    mentorTopics.deleteAll(mentorTopics.findByIdMentorOrderByTopic(mentor).stream()
        .filter(before -> !keys.contains(before.topicKey())).toList());
    offered.forEach(topic -> mentorTopics.save(MentorTopic.stated(mentor, topic)));
  }
}
