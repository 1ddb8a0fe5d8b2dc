package org.nastavnik.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What stories about one event do, as the people of the demo would. */
@Component
@Profile("test")
class EventStory {

  static final String SITE = "https://library.example/events/1";
  static final String CULTURE = "https://www.culture.ru/events/1";

  private final ProcessStory story;
  private final ProjectFixture projects;
  private final RuntimeService runtime;
  private final Outbox outbox;
  private final Events events;

  private ProjectId project;
  private EventId id;
  private ProcessInstance instance;

  EventStory(ProcessStory story, ProjectFixture projects, RuntimeService runtime, Outbox outbox, Events events) {
    this.story = story;
    this.projects = projects;
    this.runtime = runtime;
    this.outbox = outbox;
    this.events = events;
  }

  /** An event of that kind is in the plan for that day, and its process begins. */
  void plan(String kind, LocalDate day) {
    plan(projects.passport(), kind, day);
  }

  void plan(ProjectId inProject, String kind, LocalDate day) {
    project = inProject;
    id = new EventId(projects.plannedEvent(project, kind, day).id());
    instance = runtime.startProcessInstanceByKey("event", id.toString(),
        Map.of("projectId", project.toString(), "eventId", id.toString()));
  }

  /** The event comes so near that its preparation begins. */
  void preparationBegins() {
    story.fireTimer(instance, "PreparationDue");
  }

  /** A programme with the responsible methodologist alone as speaker is prepared. */
  void prepare() {
    prepare(Map.of());
  }

  void prepare(Map<String, Object> change) {
    complete("methodologist1", "PrepareProgramme", programme(change));
  }

  void prepareWith(List<Map<String, Object>> speakers) {
    prepare(Map.of("speakers", speakers));
  }

  static Map<String, Object> programme(Map<String, Object> change) {
    Map<String, Object> values = new HashMap<>(Map.of("topic", "Библиотека в социальных сетях",
        "annotation", "Как рассказать о себе тем, кто ещё не читатель.", "ageMark", "18+",
        "speakers", List.of(inside("methodologist1")), "platformLink", "https://meet.example/42",
        "materials", List.of(Map.of("title", "Памятка", "address", "https://library.example/memo"), Map.of("title", "Презентация"))));
    values.putAll(change);
    return values;
  }

  static Map<String, Object> inside(String account) {
    return Map.of("name", "Спикер " + account, "account", account, "mayPublish", true);
  }

  static Map<String, Object> outside(String email) {
    return Map.of("name", "Лидия Гостева", "email", email);
  }

  void approveProgramme() {
    complete("director", "ApproveProgramme", Map.of("decision", "approve"));
  }

  void announce() {
    complete("methodologist1", "AnnounceEvent", Map.of("siteAddress", SITE, "cultureAddress", CULTURE));
    story.runJobs();
  }

  /** Goes on until the event is announced, with its own methodologist as the only speaker. */
  void planAndAnnounce(LocalDate day) {
    plan("seminar", day);
    preparationBegins();
    prepare();
    approveProgramme();
    announce();
  }

  void comesTheDay() {
    story.advanceTo(event().day(), LocalTime.of(12, 0));
  }

  void hold() {
    comesTheDay();
    complete("methodologist1", "HoldEvent", Map.of("decision", "held", "beganAt", "10:00", "endedAt", "11:30"));
  }

  void recordAttendance(Map<String, Integer> minutes) {
    List<Map<String, Object>> rows = new ArrayList<>();
    minutes.forEach((userId, each) -> rows.add(Map.of("person", userId, "minutes", each)));
    complete("methodologist1", "RecordAttendance", Map.of("decision", "finish", "attended", rows));
  }

  void publishVideo() {
    complete("methodologist1", "PublishVideo", Map.of("decision", "published",
        "videoSiteAddress", "https://library.example/video/1", "videoCultureAddress", "https://culture.ru/video/1"));
  }

  void report() {
    complete("methodologist1", "WriteEventReport", Map.of("summary", "Прошло живо.", "conclusions", "Повторить осенью."));
  }

  void accept() {
    complete("coordinator", "AcceptEvent", Map.of("decision", "accept"));
    story.runJobs();
  }

  void complete(String userId, String task, Map<String, Object> values) {
    story.completeAs(userId, instance, task, values);
  }

  EventView event() {
    return events.event(id);
  }

  EventId id() {
    return id;
  }

  ProjectId project() {
    return project;
  }

  ProcessInstance instance() {
    return instance;
  }

  /** Who was sent letters of that kind about this event, and what they say. */
  List<Letter> letters(String template) {
    return outbox.about("event." + template, id.toString());
  }

  /** What the link in the first invitation of a speaker carries. */
  String invitation() {
    String path = outbox.path(letters("speakerInvited").get(0)).orElseThrow();
    return path.substring("/invitation/".length());
  }

  /** Receivers of letters of that kind about this event, sorted. */
  List<String> receivers(String template) {
    return letters(template).stream().map(letter -> letter.userId() != null ? letter.userId() : letter.address()).toList();
  }
}
