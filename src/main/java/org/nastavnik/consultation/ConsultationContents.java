package org.nastavnik.consultation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.document.TaskPapers;
import org.nastavnik.people.Branch;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.Exhibit.Paper;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.SubjectWords;
import org.nastavnik.workflow.TaskContents;
import org.nastavnik.workflow.TaskRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a consultation show: the question, what was agreed, the answer, and who could be the mentor. */
@Component
@Transactional(readOnly = true)
class ConsultationContents implements TaskContents {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm");

  private final AskedConsultations consultations;
  private final KnownTopics topics;
  private final MentorSuggestions suggestions;
  private final Mentors mentors;
  private final Projects projects;
  private final People people;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  ConsultationContents(AskedConsultations consultations, KnownTopics topics, MentorSuggestions suggestions, Mentors mentors,
      Projects projects, People people, SignedIn signedIn, SchoolClock clock) {
    this.consultations = consultations;
    this.topics = topics;
    this.suggestions = suggestions;
    this.mentors = mentors;
    this.projects = projects;
    this.people = people;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Override
  public Set<String> processKeys() {
    return Set.of("consultation");
  }

  @Override
  public Map<String, Object> ofStart(String processKey) {
    List<Map<String, String>> running = projects.running().stream()
        .map(passport -> option(passport.name(), passport.id().toString())).toList();
    Map<String, Object> contents = new HashMap<>();
    contents.put("projects", running);
    contents.put("project", running.size() == 1 ? running.get(0).get("value") : null);
    contents.put("topics", topics.offeredTo(signedIn.userId()).stream().map(topic -> option(topic, topic)).toList());
    contents.put("mentors", mentors.all().stream().map(mentor -> option(mentor.label(), mentor.userId())).toList());
    return contents;
  }

  private static Map<String, String> option(String label, String value) {
    return Map.of("label", label, "value", value);
  }

  @Override
  public Map<String, Object> of(TaskRef task) {
    Consultation consultation = consultationOf(task);
    return switch (task.taskKey()) {
      case "AssignMentor" -> choiceOfMentor(consultation);
      case "AgreeTime" -> question(consultation);
      case "HoldConsultation" -> agreement(consultation);
      default -> answer(consultation);
    };
  }

  @Override
  public Optional<String> subjectPage(TaskRef task) {
    return Optional.of("/consultations/" + task.variable("consultationId"));
  }

  /** What the mentor gave along with the answer. */
  @Override
  public List<Exhibit> exhibits(TaskRef task, Supplier<Map<String, Object>> contents) {
    if (!task.taskKey().equals("RateConsultation")) {
      return List.of();
    }
    List<Paper> given = consultationOf(task).materials().stream().filter(Material::isOnWeb)
        .map(material -> new Paper(material.title() == null ? material.link() : material.title(), material.link())).toList();
    return TaskPapers.under(Messages.text("exhibit.materials"), given);
  }

  private Consultation consultationOf(TaskRef task) {
    return consultations.findById(ConsultationId.of(task.variable("consultationId"))).orElseThrow();
  }

  @Override
  public List<SubjectWords> subjectWords() {
    return List.of(new SubjectWords("cast(id as varchar(36)), topic, null, null, null, null", "consultation where id in",
        task -> processKeys().contains(task.processKey()) ? ConsultationId.of(task.variable("consultationId")).id() : null,
        (task, words) -> words.get(0)));
  }

  @Override
  public Optional<String> subject(TaskRef task, Map<String, Object> contents) {
    return Optional.of(contents.get("topic").toString());
  }

  /** Who asked is known to those who answer. */
  @Override
  public boolean namesDoer(String taskKey) {
    return taskKey != null && !taskKey.equals("RateConsultation");
  }

  private Map<String, Object> choiceOfMentor(Consultation consultation) {
    List<MentorSuggestion> bestFirst = suggestions.forQuestion(consultation);
    Map<String, Object> contents = question(consultation);
    contents.put("mentors", bestFirst.stream().map(MentorSuggestion::option).toList());
    contents.put("chosenMentor", bestFirst.stream().findFirst().map(best -> best.mentor().userId()).orElse(null));
    return contents;
  }

  private Map<String, Object> question(Consultation consultation) {
    Set<String> named = consultation.setbacks().stream().map(Setback::mentor).collect(Collectors.toSet());
    named.add(consultation.librarian());
    Stream.ofNullable(consultation.wishedMentor()).forEach(named::add);
    Map<String, Person> people = this.people.people(named);
    Map<String, Object> contents = new HashMap<>();
    contents.put("asker", asker(consultation.librarian(), people.get(consultation.librarian())));
    contents.put("contact", people.containsKey(consultation.librarian()) ? people.get(consultation.librarian()).email() : null);
    contents.put("topic", consultation.topic().name());
    contents.put("question", consultation.question());
    contents.put("wished", consultation.wishedMentor() == null ? null : name(consultation.wishedMentor(), people));
    contents.put("setbacks", consultation.setbacks().isEmpty() ? null
        : consultation.setbacks().stream().map(setback -> line(setback, people)).collect(Collectors.joining("\n")));
    return contents;
  }

  private String asker(String userId, Person librarian) {
    if (librarian == null || librarian.branch() == null) {
      return librarian == null ? userId : librarian.name();
    }
    Branch branch = people.branch(librarian.branch());
    return librarian.name() + " (" + branch.name() + ", " + branch.settlement() + ")";
  }

  private String line(Setback setback, Map<String, Person> people) {
    String key = setback.kind() == Setback.Kind.HANDED_BACK ? "consultation.setback.handedBack" : "consultation.setback.notHeld";
    return Messages.text(key, moment(setback.noticedAt()), name(setback.mentor(), people), setback.reason());
  }

  /** Where the account is gone, its id. */
  private static String name(String userId, Map<String, Person> people) {
    return people.containsKey(userId) ? people.get(userId).name() : userId;
  }

  private Map<String, Object> agreement(Consultation consultation) {
    Map<String, Object> contents = question(consultation);
    String place = consultation.place() == null ? "" : "; " + consultation.place();
    contents.put("agreed", moment(consultation.meetingAt()) + place);
    return contents;
  }

  private Map<String, Object> answer(Consultation consultation) {
    Map<String, Object> contents = new HashMap<>();
    contents.put("topic", consultation.topic().name());
    contents.put("mentorName", people.name(consultation.mentor()));
    contents.put("answer", consultation.answer());
    contents.put("materialList", consultation.materials().isEmpty() ? null
        : consultation.materials().stream().map(Material::text).collect(Collectors.joining("\n")));
    contents.put("publicQuestion", consultation.publicQuestion());
    contents.put("publicAnswer", consultation.publicAnswer());
    return contents;
  }

  private String moment(Instant instant) {
    return MOMENT.format(instant.atZone(clock.getZone()));
  }
}
