package org.nastavnik.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.nastavnik.event.EventStory.inside;
import static org.nastavnik.event.EventStory.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Documents;
import org.nastavnik.document.FileStore;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.document.Reading;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.People;
import org.nastavnik.project.Passport;
import org.nastavnik.project.PlannedEventId;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.project.ResultSource;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.OpenTask;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.ProcessTest;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest("event")
class EventProcessTests {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 15);
  private static final LocalDate LATER = LocalDate.of(2022, 6, 29);
  private static final String MAIL = "guest@university.example";

  @Autowired EventStory event;
  @Autowired Events events;
  @Autowired EventResults results;
  @Autowired SpeakerInvitations invitations;
  @Autowired ProjectFixture projects;
  @Autowired Projects plan;
  @Autowired Documents documents;
  @Autowired Reading reading;
  @Autowired FileStore files;
  @Autowired ProcessStory story;
  @Autowired SignedIn signedIn;
  @Autowired JdbcTemplate database;
  @Autowired Worklist worklist;
  @Autowired Outbox outbox;
  @Autowired People people;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;

  // --- one event from plan to acceptance

  @Test
  void aSeminarIsPreparedAnnouncedHeldAccountedForAndAccepted() {
    event.plan("seminar", DAY);
    assertThat(instance()).isWaitingAt("PreparationDue");
    story.advanceTo(LocalDate.of(2022, 5, 16));
    assertThat(instance()).isWaitingAt("PreparationDue");
    story.advanceTo(LocalDate.of(2022, 5, 17));
    assertThat(instance()).isWaitingAt("PrepareProgramme").task().isAssignedTo("methodologist1");

    signedIn.as("methodologist1", () -> assertThat(worklist.open(10)).extracting(OpenTask::subject)
        .containsExactly("Тематический онлайн-семинар, 15.06.2022"));
    assertThat(task("PrepareProgramme").getDueDate()).isEqualTo("2022-05-24T18:00:00+03:00");

    event.prepareWith(List.of(inside("methodologist1"), inside("methodologist2")));
    assertThat(instance()).hasNotPassed("AgreeWithPartner").isWaitingAt("ConfirmParticipation").task().isAssignedTo("methodologist2");
    event.complete("methodologist2", "ConfirmParticipation", Map.of("decision", "accept", "mayPublish", true));
    assertThat(instance()).isWaitingAt("ApproveProgramme").task().hasCandidateGroup("director");
    event.approveProgramme();
    assertThat(instance()).isWaitingAt("AnnounceEvent");
    assertThat(events.isRegistrationOpen(event.id())).isFalse();

    event.announce();
    assertThat(instance()).hasPassed("OpenRegistration", "ProgrammeIssued").hasNotPassed("HoldRehearsal").isWaitingAt("HoldEvent");
    assertThat(task("HoldEvent").getDueDate()).isEqualTo("2022-06-15T18:00:00+03:00");
    assertThat(event.receivers("announced")).containsExactly("librarian01", "librarian02", "librarian03", "librarian04", "librarian05");
    assertThat(event.receivers("speakerExpected")).as("the methodologist knows").containsExactly("methodologist2");
    assertThat(event.letters("announced").get(0).params()).containsEntry("uid", event.id() + "@nastavnik")
        .containsEntry("sequence", "0").containsEntry("starts", "2022-06-15T07:00:00Z").containsEntry("minutes", "90");
    assertThat(documents.find("event-programme", event.event().announcementId())).isPresent();

    register("librarian01");
    register("librarian02");
    story.advanceTo(LocalDate.of(2022, 6, 14), LocalTime.of(10, 0));
    assertThat(instance()).hasPassed("RemindRegistered");
    assertThat(event.receivers("reminder")).containsExactly("librarian01", "librarian02");
    assertThat(event.receivers("speakerAwaited")).containsExactly("methodologist2");

    event.hold();
    assertThat(instance()).isWaitingAt("RecordAttendance", "PublishVideo", "FeedbackClosed");
    assertThat(event.receivers("feedback")).containsExactly("librarian01", "librarian02");
    event.recordAttendance(Map.of("librarian01", 90, "librarian02", 30, "librarian03", 54));
    event.publishVideo();
    assertThat(event.receivers("videoIsOut")).containsExactly("librarian01", "librarian02", "librarian03", "librarian04", "librarian05");
    events.giveFeedback(event.id(), "librarian01", 5, "Очень полезно");
    events.giveFeedback(event.id(), "librarian03", 4, null);

    story.advanceTo(LocalDate.of(2022, 6, 23));
    assertThat(instance()).isWaitingAt("WriteEventReport");
    assertThat(task("WriteEventReport").getDueDate()).isEqualTo("2022-06-29T18:00:00+03:00");
    event.report();
    assertThat(counted()).isZero();
    event.accept();
    assertThat(instance()).isEnded().hasPassed("EventHeld").variables().containsEntry("eventOutcome", "held");
    assertThat(counted()).isEqualTo(1);

    assertThat(event.event().acceptedAt()).isNotNull();
    assertThat(event.event().slipDays()).isZero();
    assertThat(documents.of(event.project().id())).extracting(IssuedDocument::kind)
        .containsExactlyInAnyOrder("event-programme", "event-report", "attendance-list", "certificate", "certificate");
    assertThat(event.receivers("certificate")).containsExactly("librarian01", "librarian03");
    assertThat(event.letters("certificate")).extracting(letter -> letter.params().get("number"))
        .allMatch(number -> number.matches("TEST-.+-000[12]"));
  }

  @Test
  void aStrategicSessionNeedsItsPartnersAndARehearsal() {
    event.plan("strategic-session", LocalDate.of(2022, 9, 14));
    event.preparationBegins();
    event.prepare();
    assertThat(instance()).hasNotPassed("EveryoneAnswered").isWaitingAt("AgreeWithPartner");
    assertThat(story.tasks(instance(), "AgreeWithPartner")).extracting(task -> worklistOf(task).get("partnerShown"))
        .containsExactlyInAnyOrder("БГУНБ", "БГИИК");
    assertThatThrownBy(() -> answerForPartner("БГУНБ", Map.of("decision", "agreed"))).hasMessageContaining("Кто представляет");
    assertThatThrownBy(() -> answerForPartner("БГУНБ", Map.of("decision", "declined"))).hasMessageContaining("почему принято");
    answerForPartner("БГУНБ", Map.of("decision", "agreed", "representative", "Зав. отделом"));
    answerForPartner("БГИИК", Map.of("decision", "declined", "comment", "Каникулы"));

    assertThat(instance()).isWaitingAt("ApproveProgramme");
    assertThat(worklistOf(task("ApproveProgramme")).get("partnersShown"))
        .isEqualTo("БГУНБ: участвует, Зав. отделом\nБГИИК: не участвует, Каникулы");
    event.complete("director", "ApproveProgramme", Map.of("decision", "return", "comment", "Без БГИИК нельзя"));
    event.prepare();
    assertThat(story.tasks(instance(), "AgreeWithPartner")).hasSize(1);
    answerForPartner("БГИИК", Map.of("decision", "agreed", "representative", "Декан"));
    event.approveProgramme();
    event.announce();

    assertThat(instance()).isWaitingAt("HoldRehearsal").hasNotPassed("ReadyForTheDay");
    LocalDate tomorrow = ProcessStory.FIRST_DAY.plusDays(1);
    assertThatThrownBy(() -> event.complete("methodologist1", "HoldRehearsal", Map.of("rehearsedOn", tomorrow)))
        .hasMessageContaining("в будущем");
    event.complete("methodologist1", "HoldRehearsal", Map.of("rehearsedOn", ProcessStory.FIRST_DAY, "comment", "Громче"));
    assertThat(instance()).hasPassed("HoldRehearsal").isWaitingAt("HoldEvent");
    assertThat(worklistOf(task("HoldEvent"))).containsEntry("rehearsalShown", "20.04.2022: Громче");
  }

  private void answerForPartner(String partner, Map<String, Object> values) {
    Task task = story.tasks(instance(), "AgreeWithPartner").stream()
        .filter(open -> partner.equals(tasks.getVariable(open.getId(), "partner"))).findFirst().orElseThrow();
    story.completeAs("methodologist1", task, values);
  }

  @Test
  void aSessionWithoutPartnersInThePassportWaitsForNobody() {
    ProjectId alone = projects.passport(false, List.of(ProjectFixture.SESSION), false, List.of());
    event.plan(alone, "strategic-session", LocalDate.of(2022, 9, 14));
    event.preparationBegins();
    event.prepare();
    assertThat(instance()).hasNotPassed("AgreeWithPartner").isWaitingAt("ApproveProgramme");
  }

  @Test
  void anEventOfAnyOtherKindThatIsNearIsPreparedAtOnceAndApprovedByTheCoordinator() {
    ProjectId other = projects.passport(false, List.of(new Passport.EventTarget("tour", "Виртуальная экскурсия", 1)), false, List.of());
    event.plan(other, "tour", LocalDate.of(2022, 4, 27));
    story.runJobs();
    assertThat(instance()).isWaitingAt("PrepareProgramme");
    event.prepare();
    assertThat(instance()).isWaitingAt("ApproveProgramme").task().hasCandidateGroup("coordinator");
    event.complete("coordinator", "ApproveProgramme", Map.of("decision", "approve"));
    assertThat(instance()).isWaitingAt("AnnounceEvent");
  }

  @Test
  void aReturnedProgrammeIsWorkedOverAndSpeakersWhoAgreedAreNotAskedAgain() {
    event.plan("master-class", DAY);
    event.preparationBegins();
    event.prepareWith(List.of(inside("methodologist2"), inside("methodologist3")));
    event.complete("methodologist2", "ConfirmParticipation", Map.of("decision", "accept", "mayPublish", true));
    event.complete("methodologist3", "ConfirmParticipation", Map.of("decision", "accept"));
    assertThatThrownBy(() -> event.complete("director", "ApproveProgramme", Map.of("decision", "return")))
        .hasMessageContaining("почему принято");
    event.complete("director", "ApproveProgramme", Map.of("decision", "return", "comment", "Нужна практика"));

    assertThat(instance()).isWaitingAt("PrepareProgramme");
    Map<String, Object> form = worklistOf(task("PrepareProgramme"));
    assertThat(form).containsEntry("remarks", "Нужна практика").containsEntry("topic", "Библиотека в социальных сетях")
        .containsEntry("durationMinutes", 90);
    assertThat(form.get("speakers")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(2);
    event.prepare(Map.of("speakers", List.of(inside("methodologist2"), inside("methodologist4")), "beginsAt", "14:00", "durationMinutes", 60));

    assertThat(instance()).isWaitingAt("ConfirmParticipation").task().isAssignedTo("methodologist4");
    assertThat(event.receivers("speakerReleased")).containsExactly("methodologist3");
    assertThat(event.event().beginsAt()).isEqualTo(LocalTime.of(14, 0));
    assertThat(event.event().durationMinutes()).isEqualTo(60);
    event.complete("methodologist4", "ConfirmParticipation", Map.of("decision", "accept"));
    event.approveProgramme();
    assertThat(instance()).isWaitingAt("AnnounceEvent");
  }

  // --- speakers

  @Test
  void aSpeakerFromOutsideAcceptsByTheLinkOfTheInvitation() {
    String token = invited();
    assertThat(instance()).isWaitingAt("WaitForAnswer");
    assertThat(token).hasSizeGreaterThan(60);
    assertThat(invitations.open(token).speaker()).isEqualTo("Лидия Гостева");
    assertThat(invitations.open(token).event().id()).isEqualTo(event.id());

    invitations.answer(token, SpeakerAnswer.accept(true));
    assertThat(instance()).isWaitingAt("ApproveProgramme");
    assertThat(worklistOf(task("ApproveProgramme")).get("speakersShown"))
        .isEqualTo("Лидия Гостева: участвует; видео публиковать разрешено");
    assertThatThrownBy(() -> invitations.answer(token, SpeakerAnswer.decline("Передумала"))).hasMessageContaining("не принимается");
    assertThat(worklistOf(task("ApproveProgramme")).get("speakersShown")).asString().contains("участвует");
  }

  @Test
  void aSpeakerFromOutsideIsToldWhereToComeAndWhomToWriteToAndIsLedToNoPageThatAsksForAPassword() {
    String token = invited();
    String contact = invitations.open(token).contact();
    assertThat(contact).contains(people.name("methodologist1"), "@");
    assertThat(event.letters("speakerInvited").get(0).params()).containsEntry("contact", contact);
    invitations.answer(token, SpeakerAnswer.accept(true));
    event.approveProgramme();
    event.announce();
    Letter expected = event.letters("speakerExpected").get(0);
    assertThat(expected.address()).isEqualTo(MAIL);
    assertThat(expected.params()).containsEntry("link", "https://meet.example/42").containsEntry("contact", contact);

    asCoordinator(() -> events.postpone(event.id(), LATER, "Карантин"));
    Letter moved = event.letters("postponed").stream().filter(letter -> MAIL.equals(letter.address())).findFirst().orElseThrow();
    assertThat(List.of(outbox.path(expected), outbox.path(moved))).containsOnly(Optional.empty());
    event.announce();
    assertThat(event.receivers("speakerExpected")).containsExactly(MAIL, MAIL);
    story.advanceTo(LATER.minusDays(1), LocalTime.of(10, 0));
    assertThat(event.receivers("speakerAwaited")).containsExactly(MAIL);
  }

  @Test
  void aForgedOrExpiredLinkAnswersNothing() {
    String token = invited();
    String forged = "A" + token.substring(1);
    assertThatThrownBy(() -> invitations.answer(forged, SpeakerAnswer.accept(true))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> invitations.answer(null, SpeakerAnswer.accept(true))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> invitations.open("!")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> invitations.answer(token, SpeakerAnswer.proposeDate(ProcessStory.FIRST_DAY, true, null)))
        .hasMessageContaining("уже наступила");
    story.advanceTo(LocalDate.of(2022, 4, 27));
    assertThatThrownBy(() -> invitations.answer(token, SpeakerAnswer.accept(true))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aSpeakerFromOutsideDeclinesAndAnotherIsInvitedInstead() {
    String token = invited();
    invitations.answer(token, SpeakerAnswer.decline("В отпуске"));
    assertThat(instance()).isWaitingAt("ReplaceSpeaker").task().isAssignedTo("methodologist1");
    assertThat(worklistOf(task("ReplaceSpeaker"))).containsEntry("speakerShown", "Лидия Гостева").containsEntry("answerShown", "отказ: В отпуске");

    assertThatThrownBy(() -> event.complete("methodologist1", "ReplaceSpeaker", Map.of("decision", "another")))
        .hasMessageContaining("другого спикера");
    assertThatThrownBy(() -> event.complete("methodologist1", "ReplaceSpeaker", Map.of("decision", "another", "anotherName", "Кто-то")))
        .hasMessageContaining("некуда отправить");
    assertThatThrownBy(() -> event.complete("methodologist1", "ReplaceSpeaker", Map.of("decision", "without")))
        .hasMessageContaining("Других спикеров нет");
    event.complete("methodologist1", "ReplaceSpeaker",
        Map.of("decision", "another", "anotherName", "Новый спикер", "anotherAccount", "methodologist3", "anotherMayPublish", true));
    assertThat(event.receivers("speakerReleased")).containsExactly(MAIL);
    assertThat(instance()).isWaitingAt("ConfirmParticipation").task().isAssignedTo("methodologist3");
    event.complete("methodologist3", "ConfirmParticipation", Map.of("decision", "accept", "mayPublish", true));
    assertThat(instance()).hasPassed("SpeakerSettled").isWaitingAt("ApproveProgramme");
  }

  @Test
  void aSilentSpeakerIsRemindedAndThenTheyGoOnWithout() {
    event.plan("seminar", DAY);
    event.preparationBegins();
    event.prepareWith(List.of(inside("methodologist1"), outside(MAIL)));
    story.advanceTo(LocalDate.of(2022, 4, 25), LocalTime.of(10, 0));
    assertThat(instance()).hasPassed("SpeakerReminded").isWaitingAt("WaitForAnswer");
    assertThat(event.receivers("speakerReminded")).containsExactly(MAIL);
    story.advanceTo(LocalDate.of(2022, 4, 27), LocalTime.of(10, 0));
    assertThat(instance()).isWaitingAt("ReplaceSpeaker");
    assertThat(worklistOf(task("ReplaceSpeaker"))).containsEntry("answerShown", "ответа нет, срок ответа вышел");

    event.complete("methodologist1", "ReplaceSpeaker", Map.of("decision", "without"));
    assertThat(instance()).isWaitingAt("ApproveProgramme");
    assertThat(event.receivers("speakerReleased")).containsExactly(MAIL);
  }

  @Test
  void aColleagueWhoDoesNotAnswerIsRemindedTooAndAgreesByTelephone() {
    event.plan("seminar", DAY);
    event.preparationBegins();
    event.prepareWith(List.of(inside("methodologist2")));
    story.advanceTo(LocalDate.of(2022, 4, 27), LocalTime.of(10, 0));
    assertThat(event.receivers("speakerReminded")).containsExactly("methodologist2");
    event.complete("methodologist1", "ReplaceSpeaker", Map.of("decision", "agreed"));
    assertThat(instance()).isWaitingAt("ApproveProgramme");
    assertThat(event.receivers("speakerReleased")).isEmpty();
  }

  @Test
  void theDateASpeakerProposesIsTakenAndOnlyTheOthersAreAskedAgain() {
    event.plan("seminar", DAY);
    event.preparationBegins();
    event.prepareWith(List.of(inside("methodologist2"), inside("methodologist3")));
    event.complete("methodologist2", "ConfirmParticipation", Map.of("decision", "accept"));
    assertThatThrownBy(() -> event.complete("methodologist3", "ConfirmParticipation", Map.of("decision", "proposeDate")))
        .hasMessageContaining("Какая дата подходит");
    event.complete("methodologist3", "ConfirmParticipation",
        Map.of("decision", "proposeDate", "proposedDate", LATER, "comment", "Буду на конференции"));
    assertThat(worklistOf(task("ReplaceSpeaker"))).containsEntry("movedTo", LATER)
        .containsEntry("answerShown", "предлагает другую дату: 29.06.2022: Буду на конференции");

    event.complete("methodologist1", "ReplaceSpeaker", Map.of("decision", "move", "movedTo", LATER));
    assertThat(instance()).hasPassed("AnotherDateChosen", "TellAboutNewDate").hasNotPassed("PostponeEvent").isWaitingAt("PreparationDue");
    assertThat(event.event().day()).isEqualTo(LATER);
    assertThat(event.event().slipDays()).isEqualTo(14);
    assertThat(plan.plannedEvent(new PlannedEventId(event.id().id())).slipDays()).isEqualTo(14);
    assertThat(event.letters("postponed").get(0).params()).containsEntry("reason", "Дата изменена по просьбе спикера.");
    event.preparationBegins();
    event.prepareWith(List.of(inside("methodologist2"), inside("methodologist3")));
    assertThat(instance()).isWaitingAt("ConfirmParticipation").task().isAssignedTo("methodologist2");
  }

  @Test
  void theProgrammeNamesSpeakersWhoCanBeReached() {
    event.plan("seminar", DAY);
    event.preparationBegins();
    refusesProgramme(Map.of("speakers", List.of()), "хотя бы одного спикера");
    refusesProgramme(Map.of("speakers", List.of(Map.of("name", "Некто"))), "некуда отправить");
    refusesProgramme(Map.of("speakers", List.of(inside("nobody"))), "некуда отправить");
    refusesProgramme(Map.of("speakers", List.of(outside("не адрес"))), "«не адрес» не похоже на адрес электронной почты");
    refusesProgramme(Map.of("speakers", List.of(outside(MAIL), outside("GUEST@university.example"))), "назван дважды");
    refusesProgramme(Map.of("platformLink", "https://#"), "полный адрес");
    assertThat(event.event().annotation()).isNull();
  }

  private void refusesProgramme(Map<String, Object> change, String message) {
    assertThatThrownBy(() -> event.prepare(change)).isInstanceOf(InvalidInput.class).hasMessageContaining(message);
  }

  /** A speaker from outside is invited; returns what the link of the letter carries. */
  private String invited() {
    event.plan("seminar", DAY);
    event.preparationBegins();
    event.prepareWith(List.of(outside(MAIL)));
    assertThat(event.receivers("speakerInvited")).containsExactly(MAIL);
    return event.invitation();
  }

  // --- another date

  @Test
  void aPostponedEventWaitsAnewWhereItsPreparationIsNotDue() {
    event.plan("seminar", LocalDate.of(2022, 4, 28));
    story.runJobs();
    assertThat(instance()).isWaitingAt("PrepareProgramme");
    asCoordinator(() -> events.postpone(event.id(), DAY, "Нет связи"));
    assertThat(instance()).hasPassed("PostponeEvent", "TellAboutNewDate").isWaitingAt("PreparationDue");
    assertThat(event.event().day()).isEqualTo(DAY);
    assertThat(event.receivers("postponed")).containsExactly("methodologist1");
  }

  @Test
  void anEventPostponedWhileSpeakersAnswerKeepsItsProgrammeButAsksThemForTheNewDate() {
    event.plan("seminar", DAY);
    event.preparationBegins();
    event.prepareWith(List.of(inside("methodologist2"), outside(MAIL)));
    event.complete("methodologist2", "ConfirmParticipation", Map.of("decision", "accept"));
    String token = event.invitation();
    runtime.createMessageCorrelation("EventPostponed").processInstanceBusinessKey(event.id().toString())
        .setVariable("newDate", Date.from(LATER.atTime(9, 0).atZone(ZoneId.of("Europe/Moscow")).toInstant()))
        .setVariable("reason", "Ремонт").correlate();

    assertThat(instance()).isWaitingAt("PreparationDue");
    assertThatThrownBy(() -> invitations.answer(token, SpeakerAnswer.accept(true))).hasMessageContaining("не принимается");
    assertThat(event.receivers("postponed")).containsExactly(MAIL, "methodologist1", "methodologist2");
    event.preparationBegins();
    assertThat(worklistOf(task("PrepareProgramme"))).containsEntry("topic", "Библиотека в социальных сетях");
    event.prepareWith(List.of(inside("methodologist2"), outside(MAIL)));
    assertThat(instance()).isWaitingAt("ConfirmParticipation", "WaitForAnswer");
    assertThat(event.letters("speakerInvited")).hasSize(2);
  }

  @Test
  void anEventPostponedAfterItsAnnouncementIsAnnouncedAgainWithTheNextCalendarEntry() {
    event.planAndAnnounce(DAY);
    register("librarian01");
    asCoordinator(() -> events.postpone(event.id(), LATER, "Карантин"));

    assertThat(instance()).isWaitingAt("AnnounceEvent");
    assertThat(event.event().calendarSequence()).isEqualTo(1);
    assertThat(event.receivers("postponed")).containsExactly("librarian01", "methodologist1");
    assertThat(event.letters("postponed").get(0).params()).containsEntry("day", "2022-06-29").containsEntry("formerDay", "2022-06-15")
        .containsEntry("reason", "Карантин").containsEntry("sequence", "1");
    assertThatThrownBy(() -> register("librarian02")).hasMessageContaining("закрыта");
    assertThat(worklistOf(task("AnnounceEvent"))).containsEntry("siteAddress", EventStory.SITE);
    UUID former = event.event().announcementId();

    event.announce();
    assertThat(event.letters("announced")).hasSize(10);
    assertThat(event.event().announcementId()).isNotEqualTo(former);
    assertThat(documents.find("event-programme", event.event().announcementId())).isPresent();
    assertThat(events.registered(event.id())).containsExactly("librarian01");
    event.hold();
    assertThat(instance()).isWaitingAt("RecordAttendance", "PublishVideo", "FeedbackClosed");
  }

  @Test
  void anEventCanBePostponedOnItsDay() {
    event.planAndAnnounce(DAY);
    register("librarian01");
    Map<String, Object> moved = Map.of("decision", "postpone", "movedTo", LATER, "comment", "Спикер заболел");
    assertThatThrownBy(() -> event.complete("methodologist1", "HoldEvent", moved)).hasMessageContaining("назначено на 15.06.2022");
    event.comesTheDay();
    assertThatThrownBy(() -> event.complete("methodologist1", "HoldEvent", Map.of("decision", "postpone", "comment", "Болезнь")))
        .hasMessageContaining("Новая дата");
    event.complete("methodologist1", "HoldEvent", moved);
    assertThat(instance()).hasPassed("HowDidItGo", "TellAboutNewDate").isWaitingAt("AnnounceEvent");
    assertThat(event.receivers("postponed")).containsExactly("librarian01", "methodologist1");
  }

  @Test
  void theCoordinatorGivesAMissedEventAnotherDate() {
    event.planAndAnnounce(DAY);
    event.comesTheDay();
    assertThatThrownBy(() -> event.complete("methodologist1", "HoldEvent", Map.of("decision", "missed"))).hasMessageContaining("почему принято");
    event.complete("methodologist1", "HoldEvent", Map.of("decision", "missed", "comment", "Не было света"));
    assertThat(instance()).isWaitingAt("DecideOnMissedEvent").task().hasCandidateGroup("coordinator");
    assertThat(worklistOf(task("DecideOnMissedEvent"))).containsEntry("reasonShown", "Не было света");
    event.complete("coordinator", "DecideOnMissedEvent", Map.of("decision", "postpone", "movedTo", LATER));
    assertThat(instance()).isWaitingAt("AnnounceEvent");
    assertThat(event.letters("postponed").get(0).params()).containsEntry("reason", "Не было света");
  }

  @Test
  void theCoordinatorCancelsAMissedEvent() {
    event.planAndAnnounce(DAY);
    register("librarian01");
    event.comesTheDay();
    event.complete("methodologist1", "HoldEvent", Map.of("decision", "missed", "comment", "Не было света"));
    event.complete("coordinator", "DecideOnMissedEvent", Map.of("decision", "cancel"));
    assertThat(instance()).isEnded().hasPassed("EventCancelled").hasNotPassed("CancelEvent").variables().containsEntry("eventOutcome", "cancelled");
    assertThat(event.event().cancelReason()).isEqualTo("Не было света");
    assertThat(event.receivers("cancelled")).containsExactly("librarian01", "methodologist1");
  }

  @Test
  void aNewDateLiesAheadAndWithinTheTerm() {
    event.planAndAnnounce(DAY);
    refusesDate(null, "Укажите дату");
    refusesDate(ProcessStory.FIRST_DAY, "уже наступила");
    refusesDate(DAY, "уже назначено");
    refusesDate(LocalDate.of(2023, 2, 25), "24.02.2023");
    assertThatThrownBy(() -> events.postpone(event.id(), LATER, " ")).hasMessageContaining("причину");
    assertThat(instance()).isWaitingAt("HoldEvent");
    assertThat(event.event().day()).isEqualTo(DAY);
  }

  private void refusesDate(LocalDate to, String message) {
    assertThatThrownBy(() -> events.postpone(event.id(), to, "Так вышло")).isInstanceOf(InvalidInput.class).hasMessageContaining(message);
  }

  // --- cancelled

  @Test
  void anEventIsCancelledBeforeAnybodyKnowsOfIt() {
    event.plan("seminar", DAY);
    asCoordinator(() -> events.cancel(event.id(), "Тема снята"));
    assertThat(instance()).isEnded().hasPassed("CancelEvent", "EventCancelled").variables().containsEntry("eventOutcome", "cancelled");
    assertThat(event.receivers("cancelled")).containsExactly("methodologist1");
    assertThat(underWay()).isZero();
    assertThatThrownBy(() -> asCoordinator(() -> events.cancel(event.id(), "Ещё раз"))).hasMessageContaining("уже проведено или отменено");
  }

  @Test
  void everybodyInvolvedHearsOfACancelledEvent() {
    event.plan("seminar", DAY);
    event.preparationBegins();
    event.prepareWith(List.of(outside(MAIL)));
    invitations.answer(event.invitation(), SpeakerAnswer.accept(true));
    event.approveProgramme();
    event.announce();
    register("librarian01");
    register("director");
    assertThatThrownBy(() -> signedIn.as("librarian01", () -> events.cancel(event.id(), "Не хочу"))).hasMessageContaining("ответственный методист");
    signedIn.as("methodologist1", () -> events.cancel(event.id(), "Нет зала"));
    assertThat(instance()).isEnded();
    assertThat(event.receivers("cancelled")).containsExactly("director", MAIL, "librarian01", "methodologist1");
    assertThat(event.letters("cancelled").get(0).params()).containsEntry("sequence", "1").containsEntry("reason", "Нет зала");
    assertThatThrownBy(() -> register("librarian02")).hasMessageContaining("закрыта");
    assertThatThrownBy(() -> signedIn.as("librarian01", () -> events.unregister(event.id(), "librarian01"))).hasMessageContaining("закрыта");
  }

  @Test
  void anEventWhoseDayWasMissedCanStillBeCancelled() {
    event.planAndAnnounce(DAY);
    event.comesTheDay();
    event.complete("methodologist1", "HoldEvent", Map.of("decision", "missed", "comment", "Не было света"));
    signedIn.as("director", () -> events.cancel(event.id(), "Больше не нужно"));
    assertThat(instance()).isEnded().hasPassed("CancelEvent");
  }

  @Test
  void aHeldEventCanBeNeitherMovedNorCancelled() {
    event.planAndAnnounce(DAY);
    event.hold();
    assertThatThrownBy(() -> events.cancel(event.id(), "Поздно")).hasMessageContaining("уже проведено");
    assertThatThrownBy(() -> events.postpone(event.id(), LATER, "Поздно")).hasMessageContaining("проведено");
  }

  @Test
  void openEventsEndWithTheirProject() {
    event.planAndAnnounce(DAY);
    register("librarian01");
    results.cancelled(event.project(), "Проект отменён");
    assertThat(event.event().cancelReason()).isEqualTo("Проект отменён");
    assertThat(event.receivers("cancelled")).containsExactly("librarian01", "methodologist1");
    results.cancelled(event.project(), "Ещё раз");
    assertThat(event.event().cancelReason()).isEqualTo("Проект отменён");
  }

  // --- accounting

  @Test
  void whoWasThereAndHasNoAccountAnyMoreIsStillCounted() {
    event.planAndAnnounce(DAY);
    event.hold();
    event.complete("methodologist1", "RecordAttendance", Map.of("decision", "review", "participantReport", """
        Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
        Кто-то,librarian01@library.example,06/15/2022 09:50:00 AM,06/15/2022 11:30:00 AM,100,No
        iPhone,,06/15/2022 10:00:00 AM,06/15/2022 11:00:00 AM,60,Yes
        """));
    database.update("update event_attendance set user_id = 'gone' where user_id = 'librarian01'");
    assertThat(worklistOf(task("RecordAttendance")).get("recognisedShown")).hasToString("gone: 90 мин.");
  }

  @Test
  void namesNobodyKnowsWaitUntilSomebodyRecognisesThem() {
    event.planAndAnnounce(DAY);
    register("librarian02");
    event.hold();
    assertThatThrownBy(() -> event.complete("methodologist1", "RecordAttendance", Map.of("decision", "finish")))
        .hasMessageContaining("ни один участник");
    String report = """
        Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
        Кто-то,librarian01@library.example,06/15/2022 09:50:00 AM,06/15/2022 11:30:00 AM,100,No
        iPhone,,06/15/2022 10:00:00 AM,06/15/2022 11:00:00 AM,60,Yes
        Читатель,,06/15/2022 10:00:00 AM,06/15/2022 10:10:00 AM,10,Yes
        Ведущая,methodologist1@library.example,06/15/2022 09:30:00 AM,06/15/2022 11:40:00 AM,130,No
        """;
    event.complete("methodologist1", "RecordAttendance", Map.of("decision", "review", "participantReport", report));

    assertThat(instance()).isWaitingAt("RecordAttendance", "PublishVideo", "FeedbackClosed");
    Map<String, Object> form = worklistOf(task("RecordAttendance"));
    assertThat(form.get("recognisedShown")).asString().endsWith(": 90 мин.");
    assertThat(form.get("unmatched")).isEqualTo(List.of(row("participant", "iPhone", "minutes", "60", "person", null),
        row("participant", "Читатель", "minutes", "10", "person", null)));
    assertThatThrownBy(() -> event.complete("methodologist1", "RecordAttendance", Map.of("decision", "finish",
        "unmatched", List.of(Map.of("participant", "iPhone", "person", "nobody"))))).hasMessageContaining("nobody");
    event.complete("methodologist1", "RecordAttendance", Map.of("decision", "finish",
        "unmatched", List.of(Map.of("participant", "iPhone", "minutes", "60", "person", "librarian02"), Map.of("participant", "Читатель")),
        "attended", List.of(Map.of("person", "librarian03", "minutes", 500))));
    assertThat(events.attendance(event.id())).extracting(Attendee::userId, Attendee::minutes).containsExactly(
        tuple("librarian01", 90), tuple("librarian02", 60),
        tuple("librarian03", 90), tuple(null, 10));

    Attendee unknown = events.attendance(event.id()).get(3);
    assertThatThrownBy(() -> signedIn.as("librarian04", () -> events.recognise(event.id(), unknown.id(), "librarian04")))
        .hasMessageContaining("ответственный методист");
    assertThatThrownBy(() -> events.recognise(event.id(), unknown.id(), "nobody")).hasMessageContaining("nobody");
    signedIn.as("methodologist1", () -> events.recognise(event.id(), unknown.id(), "librarian02"));
    assertThat(events.attendance(event.id())).extracting(Attendee::minutes).containsExactly(90, 70, 90);
    assertThatThrownBy(() -> events.recognise(event.id(), unknown.id(), "librarian02")).hasMessageContaining("уже нет");
  }

  @Test
  void anotherReportReplacesTheFirstButNotWhatWasEnteredByHand() {
    event.planAndAnnounce(DAY);
    event.hold();
    takeReport("librarian01", List.of(Map.of("person", "librarian02", "minutes", 45)));
    takeReport("librarian02", List.of());
    takeReport("librarian03", List.of());
    assertThat(events.attendance(event.id())).extracting(Attendee::userId, Attendee::minutes)
        .containsExactly(tuple("librarian02", 45), tuple("librarian03", 90));
  }

  private void takeReport(String present, List<Map<String, Object>> byHand) {
    String report = "Name,User Email,Duration (Minutes)\nКто-то," + present + "@library.example,90\n";
    event.complete("methodologist1", "RecordAttendance",
        Map.of("decision", "review", "participantReport", report, "attended", byHand));
  }

  @Test
  void aNameOnceRecognisedIsKnownAtTheNextEvent() {
    String report = "Имя,Длительность (минуты)\nПланшет кафедры,90\n";
    event.planAndAnnounce(DAY);
    event.hold();
    event.complete("methodologist1", "RecordAttendance", Map.of("decision", "review", "participantReport", report));
    event.complete("methodologist1", "RecordAttendance", Map.of("decision", "finish",
        "unmatched", List.of(Map.of("participant", "Планшет кафедры", "person", "librarian04"))));

    event.planAndAnnounce(LATER);
    register("librarian04");
    event.hold();
    event.complete("methodologist1", "RecordAttendance", Map.of("decision", "finish", "participantReport", report));
    assertThat(events.attendance(event.id())).extracting(Attendee::userId).containsExactly("librarian04");
  }

  private static Map<String, Object> row(Object... entries) {
    Map<String, Object> row = new HashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      row.put((String) entries[i], entries[i + 1]);
    }
    return row;
  }

  @Test
  void withoutEverySpeakersPermissionTheVideoIsNotPublished() {
    withOneSpeakerWithoutPermission();
    Map<String, Object> published = Map.of("decision", "published", "videoSiteAddress", "https://library.example/v",
        "videoCultureAddress", "https://culture.ru/v");
    assertThatThrownBy(() -> event.complete("methodologist1", "PublishVideo", published)).hasMessageContaining("Нет разрешения на публикацию от: Спикер methodologist2");
    assertThatThrownBy(() -> event.complete("methodologist1", "PublishVideo", Map.of("decision", "notPublished"))).hasMessageContaining("почему принято");
    event.complete("methodologist1", "PublishVideo", Map.of("decision", "notPublished", "comment", "Спикер не согласен"));
    assertThat(instance()).hasPassed("VideoSettled").hasNotPassed("TellVideoIsOut");
    assertThat(event.letters("videoIsOut")).isEmpty();

    event.recordAttendance(Map.of("librarian01", 90));
    story.advanceTo(LocalDate.of(2022, 6, 23));
    assertThat(worklistOf(task("WriteEventReport"))).containsEntry("videoShown", "Не опубликовано: Спикер не согласен")
        .containsEntry("attendedShown", "1, не узнаны: 0").containsEntry("feedbackShown", "Отзывов нет");
  }

  @Test
  void aPermissionGivenLaterLetsTheVideoOut() {
    withOneSpeakerWithoutPermission();
    @SuppressWarnings("unchecked")
    List<Map<String, String>> asked = (List<Map<String, String>>) worklistOf(task("PublishVideo")).get("speakersWithoutPermission");
    assertThat(asked).extracting(option -> option.get("label")).containsExactly("Спикер methodologist2");
    Map<String, Object> elsewhere = Map.of("decision", "published", "permissionsReceived", List.of(asked.get(0).get("value")),
        "videoSiteAddress", "https://library.example/v", "videoCultureAddress", "https://example.com/v");
    assertThatThrownBy(() -> event.complete("methodologist1", "PublishVideo", elsewhere)).hasMessageContaining("culture.ru");
    Map<String, Object> published = new HashMap<>(elsewhere);
    published.put("videoCultureAddress", "https://культура.рф/v");
    event.complete("methodologist1", "PublishVideo", published);
    assertThat(event.event().videoCultureAddress()).isEqualTo("https://культура.рф/v");
    assertThat(event.letters("videoIsOut")).hasSize(5);
  }

  private void withOneSpeakerWithoutPermission() {
    event.plan("seminar", DAY);
    event.preparationBegins();
    event.prepareWith(List.of(inside("methodologist1"), inside("methodologist2")));
    event.complete("methodologist2", "ConfirmParticipation", Map.of("decision", "accept", "mayPublish", false));
    event.approveProgramme();
    event.announce();
    event.hold();
  }

  @Test
  void aReturnedReportIsWorkedOverAndOnlyTheAcceptedEventCounts() {
    event.planAndAnnounce(DAY);
    event.hold();
    event.recordAttendance(Map.of("librarian01", 10));
    event.publishVideo();
    story.advanceTo(LocalDate.of(2022, 6, 23));
    event.report();
    assertThatThrownBy(() -> event.complete("coordinator", "AcceptEvent", Map.of("decision", "return"))).hasMessageContaining("почему принято");
    event.complete("coordinator", "AcceptEvent", Map.of("decision", "return", "comment", "Добавьте вопросы участников"));
    assertThat(instance()).isWaitingAt("WriteEventReport");
    assertThat(worklistOf(task("WriteEventReport"))).containsEntry("remarks", "Добавьте вопросы участников").containsEntry("summary", "Прошло живо.");
    assertThat(counted()).isZero();
    assertThat(underWay()).isEqualTo(1);
    event.report();
    event.accept();

    assertThat(counted()).isEqualTo(1);
    assertThat(underWay()).isZero();
    assertThat(results.results(event.project()).get(0)).satisfies(result -> {
      assertThat(result.requirement()).isEqualTo("event:seminar");
      assertThat(result.evidence()).singleElement().satisfies(evidence -> {
        assertThat(evidence.subjectId()).isEqualTo(event.id().toString());
        assertThat(evidence.title()).isEqualTo("Библиотека в социальных сетях");
        assertThat(evidence.on()).isEqualTo(LocalDate.of(2022, 6, 23));
      });
    });
    assertThat(event.letters("certificate")).as("ten minutes are too short").isEmpty();
  }

  // --- documents

  @Test
  void noProgrammeIsIssuedForADateThatWasGivenUpMeanwhile() {
    event.plan("seminar", DAY);
    event.preparationBegins();
    event.prepare();
    event.approveProgramme();
    event.complete("methodologist1", "AnnounceEvent", Map.of("siteAddress", EventStory.SITE, "cultureAddress", EventStory.CULTURE));
    events.postpone(event.id(), LATER, "Карантин");
    story.runJobs();
    assertThat(instance()).hasPassed("ProgrammeIssued").isWaitingAt("AnnounceEvent");
    assertThat(documents.of(event.project().id())).isEmpty();
  }

  @Test
  void theProgrammeShowsWhatWasApprovedAndAnnounced() {
    event.planAndAnnounce(DAY);
    assertThat(document("event-programme")).contains("УТВЕРЖДАЮ", "Анна Абрикосова", "Тематический онлайн-семинар",
        "«<span>Библиотека в социальных сетях</span>»", "15.06.2022", "18+", "Спикер methodologist1", "Ведущий методист",
        "https://meet.example/42", EventStory.SITE, EventStory.CULTURE, "Памятка", ": https://library.example/memo", "Презентация")
        .doesNotContain("Партнёры", "null");
  }

  @Test
  void theReportAndTheListShowEverythingThatWasUnusual() {
    event.plan("strategic-session", LocalDate.of(2022, 6, 22));
    event.preparationBegins();
    event.prepareWith(List.of(inside("methodologist1"), outside(MAIL)));
    invitations.answer(event.invitation(), SpeakerAnswer.accept(false));
    answerForPartner("БГУНБ", Map.of("decision", "agreed", "representative", "Заведующая отделом"));
    answerForPartner("БГИИК", Map.of("decision", "declined", "comment", "Каникулы"));
    event.approveProgramme();
    event.announce();
    assertThat(document("event-programme")).contains("БГУНБ", ": Заведующая отделом", "БГИИК", ": не участвует", "Лидия Гостева");
    events.postpone(event.id(), LATER, "Карантин");
    event.announce();
    event.complete("methodologist1", "HoldRehearsal", Map.of("rehearsedOn", ProcessStory.FIRST_DAY));
    event.hold();
    event.complete("methodologist1", "RecordAttendance", Map.of("decision", "finish", "participantReport",
        "Имя;Длительность (минуты)\nЛидия Гостева;90\nТелефон;40\nРаиса Рябинина;85\n"));
    event.complete("methodologist1", "PublishVideo", Map.of("decision", "notPublished", "comment", "Спикер против"));
    events.giveFeedback(event.id(), "librarian01", 5, "Хочу ещё");
    story.advanceTo(LocalDate.of(2022, 7, 7));
    event.report();
    event.accept();

    assertThat(document("event-report")).contains("ПРИНЯТО", "Вера Берёзкина", "29.06.2022", "(по плану <span>22.06.2022</span>",
        "отклонение <span>7</span> дн.", "БГИИК", ": не участвовал", "Карантин", "Не опубликовано: <span>Спикер против</span>",
        "не узнанных имён: <span>1</span>", "средняя оценка <span>5,0</span>", "Хочу ещё", "Прошло живо.", "Повторить осенью.")
        .doesNotContain("null");
    assertThat(document("attendance-list")).contains("Раиса Рябинина", "Филиал 1", "85", "Телефон", "40")
        .doesNotContain("Лидия Гостева", "null");
    assertThat(document("certificate")).contains("СЕРТИФИКАТ", "-0001", "Раиса Рябинина", "Филиал 1", "29.06.2022", "<span>1,5</span> ч",
        "Вера Берёзкина").doesNotContain("null");
  }

  @Test
  void papersAreForThoseInChargeProgrammesForAllCertificatesForTheirHolders() {
    event.planAndAnnounce(DAY);
    event.hold();
    event.recordAttendance(Map.of("librarian01", 90, "librarian02", 90));
    event.publishVideo();
    story.advanceTo(LocalDate.of(2022, 6, 23));
    event.report();
    event.accept();

    assertThat(readableTo("methodologist4")).containsExactlyInAnyOrder("event-programme", "event-report", "attendance-list",
        "certificate", "certificate");
    assertThat(readableTo("librarian01")).containsExactlyInAnyOrder("event-programme", "certificate");
    assertThat(readableTo("librarian03")).containsExactly("event-programme");
    assertThat(readableTo("nobody")).isEmpty();
  }

  private List<String> readableTo(String reader) {
    return reading.readable(documents.of(event.project().id()), reader).stream().map(IssuedDocument::kind).toList();
  }

  /** The newest document of that kind, as text. */
  private String document(String kind) {
    IssuedDocument newest = documents.of(event.project().id()).stream().filter(issued -> issued.kind().equals(kind))
        .reduce((earlier, later) -> later).orElseThrow();
    try (InputStream page = files.open(newest.fileId())) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  // --- around it

  @Test
  void onlyTheDayItselfTellsHowItWent() {
    event.planAndAnnounce(DAY);
    Map<String, Object> held = Map.of("decision", "held", "beganAt", "10:00", "endedAt", "11:30");
    assertThatThrownBy(() -> event.complete("methodologist1", "HoldEvent", held)).hasMessageContaining("15.06.2022");
    assertThatThrownBy(() -> event.complete("methodologist1", "HoldEvent", Map.of("decision", "missed", "comment", "Нет"))).hasMessageContaining("15.06.2022");
    event.comesTheDay();
    assertThatThrownBy(() -> event.complete("methodologist1", "HoldEvent", Map.of("decision", "held", "endedAt", "11:30"))).hasMessageContaining("Началось");
    assertThatThrownBy(() -> event.complete("methodologist1", "HoldEvent", Map.of("decision", "held", "beganAt", "11:30", "endedAt", "10:00")))
        .hasMessageContaining("закончиться раньше");
    event.complete("methodologist1", "HoldEvent", held);
    assertThat(event.event().heldAt()).isEqualTo("2022-06-15T08:30:00Z");
  }

  @Test
  void anAnnouncementLeadsToTheLibraryAndToThePortal() {
    event.plan("seminar", DAY);
    event.preparationBegins();
    event.prepare();
    event.approveProgramme();
    assertThatThrownBy(() -> event.complete("methodologist1", "AnnounceEvent", Map.of("siteAddress", "http://library.example", "cultureAddress", EventStory.CULTURE)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> event.complete("methodologist1", "AnnounceEvent", Map.of("siteAddress", EventStory.SITE, "cultureAddress", "https://culture.ru.example/1")))
        .hasMessageContaining("culture.ru, культура.рф");
    assertThat(instance()).isWaitingAt("AnnounceEvent");
  }

  @Test
  void peopleRegisterForThemselvesWhileItIsOpen() {
    event.planAndAnnounce(DAY);
    register("librarian03");
    register("librarian03");
    register("reviewer1");
    assertThat(events.registered(event.id())).containsExactly("librarian03", "reviewer1");
    assertThat(worklistOf(task("HoldEvent"))).containsEntry("registeredShown", "2").containsEntry("endedAt", "11:30");
    assertThatThrownBy(() -> signedIn.as("librarian01", () -> events.register(event.id(), "librarian02"))).hasMessageContaining("только за себя");
    assertThatThrownBy(() -> events.register(event.id(), "nobody")).hasMessageContaining("nobody");
    signedIn.as("reviewer1", () -> events.unregister(event.id(), "reviewer1"));
    assertThat(events.registered(event.id())).containsExactly("librarian03");
    event.comesTheDay();
    assertThat(events.isRegistrationOpen(event.id())).as("it is over").isFalse();
  }

  @Test
  void feedbackIsTakenFromThoseWhoTookPartForSomeDays() {
    event.planAndAnnounce(DAY);
    register("librarian01");
    assertThatThrownBy(() -> events.giveFeedback(event.id(), "librarian01", 5, null)).hasMessageContaining("не принимаются");
    event.hold();
    assertThatThrownBy(() -> events.giveFeedback(event.id(), "librarian01", 6, null)).hasMessageContaining("от 1 до 5");
    assertThatThrownBy(() -> events.giveFeedback(event.id(), "librarian02", 5, null)).hasMessageContaining("записался");
    events.giveFeedback(event.id(), "librarian01", 2, "Плохо слышно");
    events.giveFeedback(event.id(), "librarian01", 4, "Потом наладили");
    event.recordAttendance(Map.of("librarian01", 90));
    event.publishVideo();
    story.advanceTo(LocalDate.of(2022, 6, 23));
    assertThatThrownBy(() -> events.giveFeedback(event.id(), "librarian01", 5, null)).hasMessageContaining("не принимаются");
    assertThat(worklistOf(task("WriteEventReport"))).containsEntry("feedbackShown", "1, средняя оценка 4");
  }

  @Test
  void onlyIdsDecisionsAndDeadlinesAreKeptAsVariables() {
    event.planAndAnnounce(DAY);
    event.hold();
    event.recordAttendance(Map.of("librarian01", 90));
    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance().getId()).list())
        .extracting(HistoricVariableInstance::getName).doesNotContain("topic", "annotation", "speakers", "siteAddress", "attended", "participantReport")
        .contains("projectId", "eventId", "eventKind", "eventDay", "approvalDue", "announcementDue", "videoDue", "reportDue", "decision");
  }

  @Test
  void eventsOfAProjectAreListedByDate() {
    event.plan("seminar", LATER);
    EventId later = event.id();
    event.plan(event.project(), "master-class", DAY);
    assertThat(events.ofProject(event.project())).extracting(EventView::id).containsExactly(event.id(), later);
    assertThat(events.ofProject(event.project()).get(0).title()).isEqualTo("Онлайн-мастер-класс");
    assertThatThrownBy(() -> events.event(EventId.of("00000000-0000-0000-0000-000000000000"))).hasMessageContaining("нет");
  }

  private void register(String userId) {
    signedIn.as(userId, () -> events.register(event.id(), userId));
  }

  private void asCoordinator(Runnable work) {
    signedIn.as("coordinator", work);
  }

  private ProcessInstance instance() {
    return event.instance();
  }

  private Task task(String key) {
    return story.tasks(instance(), key).get(0);
  }

  /** What the form of a task shows, to whoever owns it or may claim it. */
  private Map<String, Object> worklistOf(Task task) {
    String reader = task.getAssignee() != null ? task.getAssignee()
        : task.getTaskDefinitionKey().equals("ApproveProgramme") ? "director" : "coordinator";
    return signedIn.as(reader, () -> worklist.sheet(task.getId()).contents());
  }

  private int counted() {
    return results.results(event.project()).stream().mapToInt(ResultSource.Result::achieved).sum();
  }

  private int underWay() {
    return results.results(event.project()).stream().mapToInt(ResultSource.Result::underWay).sum();
  }
}
