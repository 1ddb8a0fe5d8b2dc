package org.nastavnik.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.People;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ConsultationPagesTests {

  @Autowired PageVisitor visitor;
  @Autowired ProjectFixture projects;
  @Autowired ProcessStory story;
  @Autowired TaskService tasks;
  @Autowired People people;
  @Autowired Consultations consultations;
  @Autowired AskedConsultations asked;
  @Autowired RuntimeService runtime;
  @Autowired FormService forms;
  @Autowired RepositoryService definitions;
  @Autowired SignedIn signedIn;
  @Autowired SchoolClock clock;

  private ProjectId project;

  @BeforeEach
  void begin() {
    story.begin();
    project = projects.passport();
    visitor.choose(project);
  }

  private PageVisitor librarian(int number) {
    return visitor.as("librarian0" + number, "librarian");
  }

  private PageVisitor methodologist(int number) {
    return visitor.as("methodologist" + number, "methodologist");
  }

  private ConsultationId ask() {
    assertThat(librarian(1).send("/consultations/ask", "topic", "Списание фонда", "question", "С чего начать?").getRedirectedUrl())
        .isEqualTo("/consultations");
    return consultations.linesOf(project).get(0).id();
  }

  private void answer(ConsultationId id) {
    answer(id, Map.of());
  }

  private void answer(ConsultationId id, Map<String, Object> more) {
    ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).singleResult();
    story.completeAs("coordinator", instance, "AssignMentor", Map.of("chosenMentor", "methodologist1"));
    story.completeAs("methodologist1", instance, "AgreeTime",
        Map.of("decision", "agree", "meeting", "2022-04-21T10:00", "place", "по телефону"));
    Map<String, Object> held = new HashMap<>(Map.of("decision", "held", "answer", "С акта и комиссии.",
        "publicQuestion", "Как начать списание?", "publicAnswer", "С акта и комиссии."));
    held.putAll(more);
    story.completeAs("methodologist1", instance, "HoldConsultation", held);
  }

  @Test
  void asksThroughTheProcessAndFollowsTheQuestion() {
    assertThat(librarian(1).see("/consultations").text()).contains("Вопросов пока нет", "Задать вопрос");
    ConsultationId id = ask();
    assertThat(librarian(1).see("/consultations").select(".events").text()).contains("Списание фонда", "Ждёт наставника");
    assertThat(librarian(1).see("/consultations/" + id).text()).contains("С чего начать?", "Координатор выбирает наставника", "Снять вопрос");
    answer(id);
    Document answered = librarian(1).see("/consultations/" + id);
    assertThat(answered.text()).contains("С акта и комиссии.", "Есть ответ").doesNotContain("Снять вопрос");
  }

  @Test
  void keepsWhatWasTypedBesideWhatIsMissing() {
    Document page = librarian(1).sendWrong("/consultations/ask", "topic", "Списание фонда", "question", " ", "mentoringConsent", "true");
    assertThat(page.select("#question-error").text()).isNotEmpty();
    assertThat(page.select("#topic").val()).isEqualTo("Списание фонда");
    assertThat(page.select("#mentoringConsent[checked]")).hasSize(1);
    assertThat(librarian(1).sendWrong("/consultations/ask", "question", "С чего начать?").select("#topic-error").text())
        .isEqualTo("Напишите, о чём ваш вопрос, в двух-трёх словах.");
    assertThat(librarian(1).sendWrong("/consultations/ask", "topic", " ", "question", "").select("#topic-error, #question-error")).hasSize(2);
    assertThat(consultations.linesOf(project)).isEmpty();
  }

  @Test
  void leadsToTheTaskThatRatesIt() {
    ConsultationId id = ask();
    assertThat(librarian(1).see("/consultations/" + id).select("a[href^=/tasks/]:contains(Оценить)")).isEmpty();
    answer(id);
    String task = librarian(1).see("/consultations/" + id).select("a:contains(Оценить консультацию)").attr("href");
    assertThat(librarian(1).send(task, "rating", "5", "feedback", "Спасибо", "publicationConsent", "true").getRedirectedUrl()).isEqualTo("/tasks");
    story.runJobs();
    assertThat(librarian(1).see("/consultations/" + id).text()).contains("5 из 5", "Спасибо", "опубликованы в базе знаний");

    Document found = librarian(3).see("/consultations/answers?text=КОМИССИИ акта");
    assertThat(found.text()).contains("Как начать списание?", "С акта и комиссии.").doesNotContain("Как найти");
    assertThat(librarian(3).see("/consultations/answers?text=выставка").text()).contains("Таких ответов нет");
    assertThat(librarian(3).see("/consultations/answers?topic=Списание фонда").text()).contains("Как начать списание?");
  }

  @Test
  void tellsNobodyElseTheTopicOfAPrivateQuestion() {
    visitor.as("methodologist2", "methodologist");
    signedIn.as("methodologist2", () -> consultations.offerTopics(List.of("Школьные проекты")));
    ConsultationId id = ask();
    tellsNothingOf("Списание фонда");
    answer(id, Map.of("offerTopic", true));
    tellsNothingOf("Списание фонда");
    assertThat(topicsToAskAbout(2)).contains("Школьные проекты");
    assertThat(topicsToAskAbout(1)).as("one's own topic").contains("Списание фонда");

    String task = librarian(1).see("/consultations/" + id).select("a:contains(Оценить консультацию)").attr("href");
    librarian(1).send(task, "rating", "5", "publicationConsent", "true");
    story.runJobs();
    assertThat(librarian(2).see("/consultations/answers").select("#topic option").eachText()).containsExactly("Любая тема", "Списание фонда");
    assertThat(topicsToAskAbout(2)).contains("Списание фонда");
  }

  private void tellsNothingOf(String topic) {
    assertThat(librarian(2).see("/consultations/answers").select("#topic option").eachText()).containsExactly("Любая тема");
    assertThat(librarian(2).see("/consultations/answers?topic=" + topic).select("#found").text()).contains("Таких ответов нет");
    assertThat(librarian(2).see("/consultations/answers?text=" + topic).select("#found").text()).contains("Таких ответов нет");
    assertThat(topicsToAskAbout(2)).doesNotContain(topic);
    signedIn.as("librarian02", () -> assertThat(forms.getStartFormVariables(definition()).get("topics")).asString().doesNotContain(topic));
  }

  private List<String> topicsToAskAbout(int librarian) {
    return librarian(librarian).see("/consultations/ask").select("#topics option").eachAttr("value");
  }

  private String definition() {
    return definitions.createProcessDefinitionQuery().processDefinitionKey("consultation").latestVersion().singleResult().getId();
  }

  @Test
  void tellsMentorsApartByPostAndPlace() {
    assertThat(librarian(1).see("/consultations/ask").select("#wishedMentor option").eachText()).anyMatch(label -> label.endsWith(", Ведущий методист"));
  }

  @Test
  void takesAQuestionBack() {
    ConsultationId id = ask();
    assertThat(librarian(2).send("/consultations/" + id + "/withdraw").getStatus()).isEqualTo(404);
    librarian(1).send("/consultations/" + id + "/withdraw");
    assertThat(librarian(1).see("/consultations/" + id).text()).contains("Вопрос снят");
  }

  @Test
  void isForThoseWhoTakePartInItAndThoseWhoLeadTheSchool() {
    ConsultationId id = ask();
    answer(id);
    String page = "/consultations/" + id;
    assertThat(List.of(librarian(2).open(page).getStatus(), methodologist(2).open(page).getStatus(),
        visitor.as("jury1", "jury").open(page).getStatus())).containsOnly(404);
    assertThat(librarian(2).see("/consultations").text()).doesNotContain("Списание фонда");
    assertThat(methodologist(1).see(page).text()).contains("С чего начать?");
    assertThat(visitor.as("coordinator", "coordinator").see("/consultations").text()).contains("Списание фонда");
    assertThat(methodologist(1).open("/consultations/ask").getStatus()).isEqualTo(403);
    assertThat(librarian(1).open("/consultations/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
    assertThat(visitor.as(null).open("/consultations").getRedirectedUrl()).endsWith("/login");
  }

  @Test
  @CountsStatements({"/consultations", "/consultations/answers", "/consultations/ask", "/consultations/{id}"})
  void takesTheSameFewStatementsForAnyNumberOfQuestions() {
    addAnswered(10);
    List<String> pages = List.of("/consultations", "/consultations/answers", "/consultations/ask", "/consultations/" + ask());
    List<Integer> few = pages.stream().map(path -> librarian(1).statementsFor(path)).toList();
    addAnswered(990);
    assertThat(librarian(1).see("/consultations").select(".events li")).hasSize(1001);
    assertThat(pages.stream().map(path -> librarian(1).statementsFor(path)).toList()).isEqualTo(few).allMatch(count -> count <= 12);
  }

  @Test
  void pagesOfItsTasksTakeFewStatementsAlsoWhereItWentWrongBefore() {
    ConsultationId id = ask();
    ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).singleResult();
    takesFew(instance, "coordinator");
    story.completeAs("coordinator", instance, "AssignMentor", Map.of("chosenMentor", "methodologist1"));
    story.completeAs("methodologist1", instance, "AgreeTime", Map.of("decision", "handBack", "comment", "Отпуск"));
    takesFew(instance, "coordinator");
    story.completeAs("coordinator", instance, "AssignMentor", Map.of("chosenMentor", "methodologist2"));
    takesFew(instance, "methodologist2");
    story.completeAs("methodologist2", instance, "AgreeTime", Map.of("decision", "agree", "meeting", "2022-04-21T10:00", "place", "по телефону"));
    takesFew(instance, "methodologist2");
    story.completeAs("methodologist2", instance, "HoldConsultation", Map.of("decision", "held", "answer", "С акта и комиссии."));
    takesFew(instance, "librarian01");
  }

  /** Whoever is to do the open task looks at it, and so does the administrator. */
  private void takesFew(ProcessInstance instance, String person) {
    String task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    for (String reader : List.of(person, "admin")) {
      visitor.as(reader, people.rolesOf(reader).toArray(String[]::new));
      for (String page : List.of("", "/form", "/subject", "/history", "/hand-over")) {
        assertThat(visitor.statementsFor("/tasks/" + task + page)).as(reader + page).isLessThanOrEqualTo(12);
      }
    }
  }

  private void addAnswered(int many) {
    IntStream.range(0, many).forEach(number -> {
      Consultation consultation = new Consultation(new ConsultationId(UUID.randomUUID()), project, "librarian01", Topic.of("Тема " + number % 20),
          "Как?", null, clock.instant());
      consultation.assign("methodologist" + (number % 4 + 1), clock.instant());
      asked.save(consultation);
    });
  }
}
