package org.nastavnik.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.ProcessTest;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("consultation")
class ConsultationProcessTests {

  @Autowired Consultations consultations;
  @Autowired ConsultationsOfCancelledProject cancelledProject;
  @Autowired ProjectFixture projects;
  @Autowired ProcessStory story;
  @Autowired SignedIn signedIn;
  @Autowired Outbox outbox;
  @Autowired Worklist worklist;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired FormService forms;
  @Autowired RepositoryService definitions;

  private ProjectId project;
  private ConsultationId id;
  private ProcessInstance instance;

  @BeforeEach
  void project() {
    project = projects.passport();
  }

  @Test
  void aQuestionIsAnsweredRatedAndPublishedWithoutNames() {
    ask("Афиша в редакторе презентаций");
    assertThat(instance).isWaitingAt("AssignMentor");
    assertThat(lettersTo("coordinator")).containsExactly("consultation.asked");

    assign("methodologist2");
    assertThat(instance).isWaitingAt("AgreeTime").task().isAssignedTo("methodologist2");
    assertThat(lettersTo("methodologist2")).containsExactly("consultation.assigned");
    assertThat(consultations.consultedBy("methodologist2")).contains("librarian01");

    agree("methodologist2", "2022-04-25T14:00");
    assertThat(instance).hasPassed("InviteLibrarian").isWaitingAt("HoldConsultation");
    assertThat(task("HoldConsultation").getDueDate()).isEqualTo("2022-04-26T18:00:00+03:00");

    story.advanceTo(LocalDate.of(2022, 4, 25), LocalTime.of(15, 0));
    story.completeAs("methodologist2", instance, "HoldConsultation", Map.of("decision", "held",
        "answer", "Возьмите готовый шаблон.", "offerTopic", true,
        "materials", List.of(Map.of("title", "Шаблон", "link", "https://library.example/poster"), Map.of()),
        "publicQuestion", "Как быстро сделать афишу?", "publicAnswer", "Возьмите шаблон и поменяйте текст."));
    assertThat(instance).isWaitingAt("RateConsultation").task().isAssignedTo("librarian01");
    assertThat(lettersTo("librarian01")).containsExactly("consultation.mentorAssigned", "consultation.invited",
        "consultation.answered");

    story.completeAs("librarian01", instance, "RateConsultation",
        Map.of("rating", "5", "feedback", "Спасибо!", "publicationConsent", true));
    assertThat(instance).hasPassed("CloseConsultation").isWaitingAt("PublishAnswer");
    story.runJobs();
    assertThat(instance).isEnded().hasPassed("AnswerPublished").hasNotPassed("ConsultationClosed");

    ConsultationView held = consultations.view(id);
    assertThat(held.rating()).isEqualTo(5);
    assertThat(held.feedback()).isEqualTo("Спасибо!");
    assertThat(held.materials()).containsExactly(new Material("Шаблон", "https://library.example/poster"));
    assertThat(held.publishedAt()).isNotNull();
    assertThat(consultations.topicsOf("methodologist2")).contains("Афиша в редакторе презентаций");
    assertThat(consultations.knowledgeBase("АФИШУ шаблон", "афиша в  редакторе презентаций"))
        .singleElement().satisfies(answer -> {
          assertThat(answer.question()).isEqualTo("Как быстро сделать афишу?");
          assertThat(answer.topic()).isEqualTo("Афиша в редакторе презентаций");
        });
    assertThat(consultations.knowledgeBase("афишу %", null)).isEmpty();
    assertThat(consultations.knowledgeBase(null, "другая тема")).isEmpty();
    assertThat(lettersTo("methodologist2")).containsExactly("consultation.assigned", "consultation.rated",
        "consultation.published");
  }

  @Test
  void contentsAreNotKeptAsVariables() {
    ask("Буктрейлер");
    assign("methodologist1");
    agree("methodologist1", "2022-04-21T10:00");
    hold("methodologist1");

    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list())
        .extracting(HistoricVariableInstance::getName)
        .containsOnly("librarian", "projectId", "consultationId", "meetingAt", "decision");
  }

  @Test
  void aMentorHandsTheQuestionBackAndAnotherOneGetsIt() {
    ask("Краеведение");
    assign("methodologist1");
    assertThatThrownBy(() -> story.completeAs("methodologist1", instance, "AgreeTime", Map.of("decision", "handBack")))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("почему принято");

    story.completeAs("methodologist1", instance, "AgreeTime", Map.of("decision", "handBack", "comment", "Я в отпуске."));
    assertThat(instance).isWaitingAt("AssignMentor");
    assertThat(lettersTo("coordinator")).containsExactly("consultation.asked", "consultation.handedBack");
    assertThat(consultations.view(id).mentor()).isNull();

    Map<String, Object> shown = shownTo("coordinator", "AssignMentor");
    assertThat(shown.get("setbacks")).asString().contains("20.04.2022", "Я в отпуске.");
    assertThat(mentorsIn(shown).get(3)).containsEntry("value", "methodologist1");

    assign("methodologist3");
    assertThat(instance).isWaitingAt("AgreeTime").task().isAssignedTo("methodologist3");
    assertThat(lettersTo("librarian01")).containsExactly("consultation.mentorAssigned", "consultation.mentorAssigned");
  }

  @Test
  void aMeetingThatDidNotTakePlaceIsAgreedAnew() {
    ask("Озвучка");
    assign("methodologist4");
    agree("methodologist4", "2022-04-21T10:00");
    assertThat(shownTo("methodologist4", "HoldConsultation")).containsEntry("agreed", "21.04.2022, 10:00; по телефону");

    story.completeAs("methodologist4", instance, "HoldConsultation", Map.of("decision", "notHeld", "comment", "Не было связи."));
    assertThat(instance).isWaitingAt("AgreeTime");
    assertThat(consultations.view(id).meetingAt()).isNull();

    agree("methodologist4", "2022-04-22T10:00");
    assertThat(instance).isWaitingAt("HoldConsultation");
    assertThat(lettersTo("librarian01")).containsExactly("consultation.mentorAssigned", "consultation.invited",
        "consultation.notHeld", "consultation.invited");
  }

  @Test
  void withoutRatingItClosesByItselfAfterAWeek() {
    ask("Гранты");
    assign("methodologist1");
    agree("methodologist1", "2022-04-20T12:00");
    hold("methodologist1");

    story.advanceTo(LocalDate.of(2022, 4, 26));
    assertThat(instance).isWaitingAt("RateConsultation");
    story.advanceTo(LocalDate.of(2022, 4, 28));
    assertThat(instance).isEnded().hasPassed("RatingWeekPassed", "ConsultationClosed");
    assertThat(consultations.view(id).rating()).isNull();
    assertThat(consultations.view(id).closedAt()).isNotNull();
    assertThat(outbox.about("task.overdue", "RateConsultation:")).isEmpty();
  }

  @Test
  void withoutConsentNothingIsPublished() {
    ask("Тайм-менеджмент");
    assign("methodologist1");
    agree("methodologist1", "2022-04-20T12:00");
    story.completeAs("methodologist1", instance, "HoldConsultation", Map.of("decision", "held", "answer", "Планируйте неделю.",
        "publicQuestion", "Как всё успеть?", "publicAnswer", "Планируйте неделю."));
    assertThat(shownTo("librarian01", "RateConsultation")).containsEntry("publicQuestion", "Как всё успеть?")
        .containsEntry("answer", "Планируйте неделю.").containsEntry("materialList", null);

    story.completeAs("librarian01", instance, "RateConsultation", Map.of("rating", "4"));
    assertThat(instance).isEnded().hasPassed("ConsultationClosed").hasNotPassed("PublishAnswer");
    assertThat(consultations.knowledgeBase("успеть", null)).isEmpty();
  }

  @Test
  void theLibrarianWithdrawsTheQuestionBeforeAMentorHasIt() {
    ask("Выставка");
    signedIn.as("librarian02", () -> assertThatThrownBy(() -> consultations.withdraw(id))
        .hasMessage("Отозвать вопрос может только тот, кто его задал."));

    signedIn.as("librarian01", () -> consultations.withdraw(id));
    assertThat(instance).isEnded().hasPassed("WithdrawQuestion", "ConsultationWithdrawn");
    assertThat(consultations.view(id).withdrawnAt()).isNotNull();
    assertThat(lettersTo("coordinator")).containsExactly("consultation.asked", "consultation.withdrawn");
  }

  @Test
  void theLibrarianWithdrawsTheQuestionFromTheMentorButNotAfterTheAnswer() {
    ask("Громкие чтения");
    assign("methodologist1");
    signedIn.as("librarian01", () -> consultations.withdraw(id));
    assertThat(instance).isEnded();
    assertThat(lettersTo("methodologist1")).containsExactly("consultation.assigned", "consultation.withdrawn");

    ask("Квест");
    assign("methodologist1");
    agree("methodologist1", "2022-04-20T12:00");
    hold("methodologist1");
    signedIn.as("librarian01", () -> assertThatThrownBy(() -> consultations.withdraw(id))
        .hasMessage("На этот вопрос уже ответили."));
    assertThat(instance).isWaitingAt("RateConsultation");
  }

  @Test
  void aCancelledProjectEndsItsOpenConsultations() {
    ask("Подкаст");
    ConsultationId unassigned = id;
    ProcessInstance first = instance;
    ask("Подкаст для детей");
    assign("methodologist2");

    signedIn.as("director", () -> cancelledProject.cancelled(project, "Нет средств"));
    assertThat(first).isEnded().hasPassed("CancelConsultation", "ConsultationCancelled");
    assertThat(instance).isEnded();
    assertThat(consultations.of(project)).extracting(ConsultationView::cancelledAt).doesNotContainNull();
    assertThat(outbox.about("consultation.cancelled", unassigned.toString())).extracting(Letter::userId)
        .containsExactly("librarian01");
    assertThat(outbox.about("consultation.cancelled", id.toString())).extracting(Letter::userId)
        .containsExactly("librarian01", "methodologist2");
    assertThat(tasks.createTaskQuery().processInstanceId(instance.getId()).count()).isZero();

    cancelledProject.cancelled(project, "Нет средств");
    assertThat(outbox.about("consultation.cancelled", id.toString())).hasSize(2);
  }

  @Test
  void theStartFormOffersProjectsTopicsAndMentorsToLibrarians() {
    projects.passport();
    ask("Лэпбук");
    signedIn.as("librarian01", () -> {
      VariableMap offered = forms.getStartFormVariables(definition());
      assertThat(offered.get("projects")).asString().contains(project.toString());
      assertThat(offered.get("project")).as("chosen only where there is no choice").isNull();
      assertThat(offered.get("topics")).asString().contains("Лэпбук");
      assertThat(offered.get("mentors")).asString().contains("methodologist4");
      assertThat(forms.getStartFormVariables(definition(), List.of("topics"), false)).containsOnlyKeys("topics");
    });
    signedIn.as("methodologist1", () -> assertThatThrownBy(() -> forms.submitStartForm(definition(), question("Лэпбук")))
        .isInstanceOf(AuthorizationException.class));
    assertThatThrownBy(() -> forms.submitStartForm(definition(), question("Лэпбук")))
        .hasMessageContaining("Вопрос наставнику задают библиотекари");
  }

  @Test
  void whatIsAskedWrongIsRefusedBesideItsField() {
    signedIn.as("librarian01", () -> {
      refusedToAsk("topic", Map.of("topic", "Лэпбук", "newTopic", "Буктрейлер"));
      refusedToAsk("newTopic", Map.of("newTopic", "т".repeat(201)));
      refusedToAsk("question", Map.of("newTopic", "Лэпбук", "question", " "));
      refusedToAsk("wishedMentor", Map.of("newTopic", "Лэпбук", "wishedMentor", "director"));
      refusedToAsk("project", Map.of("newTopic", "Лэпбук", "project", "no such project"));
    });
    assertThat(consultations.of(project)).isEmpty();
  }

  @Test
  void consentToMentoringIsKeptWithItsTimeWhenGiven() {
    ask("Опрос");
    assertThat(consultations.view(id).mentoringConsentAt()).isNull();

    id = signedIn.as("librarian01", () -> consultations.ask(new Question(project, "Опрос", "Как?", null, true)));
    assertThat(consultations.view(id).mentoringConsentAt()).isEqualTo("2022-04-20T06:00:00Z");
    assertThat(consultations.askedBy("librarian01")).extracting(ConsultationView::id).contains(id);
  }

  @Test
  void mentorsAreSuggestedByWishTopicAndLoad() {
    signedIn.as("methodologist3", () -> consultations.offerTopics(List.of("Инфографика", " ", "инфографика")));
    assertThat(consultations.topicsOf("methodologist3")).hasSize(1);
    ask("Инфографика");
    Map<String, Object> shown = shownTo("coordinator", "AssignMentor");
    assertThat(shown).containsEntry("chosenMentor", "methodologist3").containsEntry("wished", null);
    assertThat(mentorsIn(shown).get(0).get("label")).asString().contains("указывает эту тему");

    id = signedIn.as("librarian01", () -> consultations.ask(new Question(project, "Инфографика", "Как?", "methodologist1", false)));
    instance = instanceOf(id);
    assertThat(shownTo("coordinator", "AssignMentor")).containsEntry("chosenMentor", "methodologist1");
    assertThatThrownBy(() -> assign("reviewer1")).hasMessageContaining("Наставником может быть только методист");
  }

  @Test
  void mentorsSayThemselvesOnWhichTopicsTheyConsult() {
    signedIn.as("methodologist3", () -> {
      consultations.offerTopics(List.of("Дизайн", "Вёрстка"));
      consultations.offerTopics(List.of("Дизайн", "Шрифты"));
    });
    assertThat(consultations.topicsOf("methodologist3")).containsExactly("Дизайн", "Шрифты");
    assertThat(consultations.topics()).contains("Дизайн", "Шрифты").doesNotContain("Вёрстка");
    signedIn.as("librarian01", () -> assertThatThrownBy(() -> consultations.offerTopics(List.of("Дизайн")))
        .hasMessageContaining("указывают методисты"));
  }

  @Test
  void theTextForTheKnowledgeBaseMustNotNameAnybody() {
    ask("Фотозона");
    assign("methodologist1");
    agree("methodologist1", "2022-04-20T12:00");
    Map<String, Object> answer = new HashMap<>(Map.of("decision", "held", "answer", "Так.",
        "publicQuestion", "Как? Мы ПОСЁЛОК 1.", "publicAnswer", "Так."));

    assertThatThrownBy(() -> story.completeAs("methodologist1", instance, "HoldConsultation", answer))
        .hasMessageContaining("осталось «Посёлок 1»");
    answer.put("publicQuestion", null);
    assertThatThrownBy(() -> story.completeAs("methodologist1", instance, "HoldConsultation", answer))
        .hasMessageContaining("и вопрос, и ответ без имён");
    assertThat(consultations.view(id).heldAt()).isNull();
    assertThat(consultations.givenTo("methodologist1")).extracting(ConsultationView::id).contains(id);
  }

  private void ask(String topic) {
    id = signedIn.as("librarian01", () -> consultations.ask(new Question(project, topic, "Как это сделать?", null, false)));
    instance = instanceOf(id);
  }

  private ProcessInstance instanceOf(ConsultationId asked) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(asked.toString()).singleResult();
  }

  private void assign(String mentor) {
    story.completeAs("coordinator", instance, "AssignMentor", Map.of("chosenMentor", mentor));
  }

  private void agree(String mentor, String meeting) {
    story.completeAs(mentor, instance, "AgreeTime", Map.of("decision", "agree", "meeting", meeting, "place", "по телефону"));
  }

  private void hold(String mentor) {
    story.completeAs(mentor, instance, "HoldConsultation", Map.of("decision", "held", "answer", "Вот так."));
  }

  private Task task(String key) {
    return tasks.createTaskQuery().processInstanceId(instance.getId()).taskDefinitionKey(key).singleResult();
  }

  private Map<String, Object> shownTo(String userId, String key) {
    return signedIn.as(userId, () -> worklist.sheet(task(key).getId()).contents());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> mentorsIn(Map<String, Object> contents) {
    return (List<Map<String, Object>>) contents.get("mentors");
  }

  private void refusedToAsk(String field, Map<String, Object> instead) {
    Map<String, Object> values = question(null);
    values.putAll(instead);
    assertThatThrownBy(() -> forms.submitStartForm(definition(), values))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class)).extracting(InvalidInput::field).isEqualTo(field);
  }

  private Map<String, Object> question(String newTopic) {
    Map<String, Object> values = new HashMap<>(Map.of("project", project.toString(), "question", "Как?"));
    values.put("newTopic", newTopic);
    return values;
  }

  private String definition() {
    return signedIn.asSystem(() -> definitions.createProcessDefinitionQuery().processDefinitionKey("consultation")
        .latestVersion().singleResult().getId());
  }

  private List<String> lettersTo(String receiver) {
    return outbox.to(receiver).stream().filter(letter -> letter.subjectKey().startsWith(id.toString()))
        .map(Letter::template).toList();
  }
}
