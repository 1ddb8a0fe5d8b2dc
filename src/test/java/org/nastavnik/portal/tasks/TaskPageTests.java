package org.nastavnik.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.people.People;
import org.nastavnik.portal.StatementCount;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.TaskContents;
import org.nastavnik.workflow.TaskRef;
import org.nastavnik.workflow.WordDiff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The task pages, by a process of their own with a form that has everything a form may have. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@TestPropertySource(properties = "camunda.bpm.deployment-resource-pattern=classpath:taskpage/*,classpath*:bpmn/**/*.dmn")
class TaskPageTests {

  private static final String NASTY = "<script>alert(1)</script> & «Чтение»";
  private static final String ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; «Чтение»";

  @TestConfiguration
  static class Sample {

    @Bean
    static StatementCount statementCount() {
      return new StatementCount();
    }

    @Bean
    TaskPageSteps taskPageSteps() {
      return new TaskPageSteps();
    }

    @Bean
    TaskContents taskPageContents() {
      return new SampleContents();
    }
  }

  static class SampleContents implements TaskContents {

    @Override
    public Set<String> processKeys() {
      return Set.of("taskpage");
    }

    @Override
    public Map<String, Object> of(TaskRef task) {
      return Map.of("topic", task.variable("topic"), "address", "https://library.example/1", "agreed", true,
          "plan", List.of(Map.of("kind", "Семинар", "day", LocalDate.of(2022, 5, 4))),
          "sections", List.of(Map.of("heading", "Общие положения", "text", "Первая строка\nВторая")),
          "figures", List.of(Map.of("what", "Филиалов", "count", 40)),
          "branchChoices", List.of(Map.of("label", "Филиал 1", "value", "b1"), Map.of("label", "Филиал 2", "value", "b2")),
          "mentors", List.of(Map.of("label", "Анна", "value", "m1")),
          "speakers", List.of(Map.of("number", "7", "name", "Вера")));
    }

    @Override
    public Map<String, String> subjects(Collection<TaskRef> tasks) {
      return tasks.stream().collect(Collectors.toMap(TaskRef::taskId, task -> task.variable("topic")));
    }

    @Override
    public List<Exhibit> exhibits(TaskRef task, Supplier<Map<String, Object>> contents) {
      return List.of(
          new Exhibit.Papers("Документы", List.of(new Exhibit.Paper(NASTY, "/documents/1"), new Exhibit.Paper("Запись", "https://video.example/1"))),
          new Exhibit.Papers("Отчёты", Collections.nCopies(8, new Exhibit.Paper("Отчёт", "/documents/2"))),
          new Exhibit.Text("Весь текст", NASTY),
          new Exhibit.Changes("Что изменилось", List.of(new Exhibit.Change("Сроки", WordDiff.of("до мая <b>", "до июня <b>")))),
          new Exhibit.Table("Все места", List.of("Место", "Название"), List.of(List.of("1", NASTY), List.of("2", "Сад"))));
    }

    @Override
    public boolean showsHistory(TaskRef task) {
      return !"тайна".equals(task.variable("topic"));
    }
  }

  public static class TaskPageSteps {

    final List<List<Object>> recorded = new ArrayList<>();

    public void fillIn(String title, String summary, Integer seats, LocalDate day, LocalDateTime moment, Boolean online,
        String link, List<String> marks, String mentor, List<Map<String, Object>> speakers) {
      if (title.equals("нельзя")) {
        throw InvalidInput.of("title", "form.pattern", "Название");
      }
      if (title.equals("никак")) {
        throw InvalidInput.because("form.commentNeeded");
      }
      recorded.add(Arrays.asList(title, summary, seats, day, moment, online, link, marks, mentor, speakers));
    }
  }

  @Autowired MockMvc pages;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired SchoolClock clock;
  @Autowired DemoPeople people;
  @Autowired People names;
  @Autowired TaskPageSteps steps;
  @Autowired StatementCount statements;

  private ProcessInstance instance;

  @BeforeEach
  void start() {
    clock.stopAt(Instant.parse("2022-04-20T06:00:00Z"));
    people.open(List.of(), 1);
    steps.recorded.clear();
    runtime.createProcessInstanceQuery().list().forEach(left -> runtime.deleteProcessInstance(left.getId(), "over"));
    instance = runtime.startProcessInstanceByKey("taskpage", Map.of("topic", NASTY));
  }

  // --- the list

  @Test
  void saysWhatWillComeWhereThereIsNothing() throws Exception {
    see("/tasks", "reviewer1", "reviewer").andExpect(status().isOk()).andExpect(view().name("portal/tasks/list"))
        .andExpect(shows("Сейчас задач нет", "Здесь появится Положение, когда его передадут вам на согласование."));
  }

  @Test
  void listsWhatIsLateFirstWithItsSubjectAndAWayToTakeIt() throws Exception {
    see("/tasks", "methodologist1", "methodologist").andExpect(shows("Просрочено", "просрочено на 1 дн.", "19.04.2022",
        "Заполнить", "Проба страниц", ESCAPED, "/tasks/" + taskId() + "/claim")).andExpect(hides("<script>alert", "Можно взять"));

    clock.stopAt(Instant.parse("2022-04-19T06:00:00Z"));
    see("/tasks", "methodologist1", "methodologist").andExpect(shows("Можно взять", "сегодня до 18:00"))
        .andExpect(hides("Просрочено"));
    send("/claim", "methodologist1", "methodologist").andExpect(redirectedUrl("/tasks/" + taskId()));
    see("/tasks", "methodologist1", "methodologist").andExpect(shows("У меня")).andExpect(hides("/claim", "Можно взять"));
    see("/tasks", "methodologist2", "methodologist").andExpect(shows("Сейчас задач нет"));
  }

  @Test
  void aLetterLeadsToTheReadersOwnTaskAboutItsThing() throws Exception {
    String about = runtime.startProcessInstanceByKey("taskpage", "r1", Map.of("topic", "Положение")).getId();
    String one = tasks.createTaskQuery().processInstanceId(about).singleResult().getId();
    see("/tasks/about/r1", "methodologist1", "methodologist").andExpect(redirectedUrl("/tasks/" + one));
    see("/tasks/about/" + one, "methodologist1", "methodologist").andExpect(redirectedUrl("/tasks/" + one));
    see("/tasks/about/r1", "librarian01", "librarian").andExpect(redirectedUrl("/tasks"));
    see("/tasks/about/" + one, "librarian01", "librarian").andExpect(redirectedUrl("/tasks"));

    String second = runtime.startProcessInstanceByKey("taskpage", "r1", Map.of("topic", "Положение")).getId();
    see("/tasks/about/r1", "methodologist1", "methodologist").andExpect(redirectedUrl("/tasks"));
    tasks.claim(tasks.createTaskQuery().processInstanceId(second).singleResult().getId(), "methodologist1");
    see("/tasks/about/r1", "methodologist1", "methodologist")
        .andExpect(redirectedUrl("/tasks/" + tasks.createTaskQuery().processInstanceId(second).singleResult().getId()));
  }

  @Test
  void showsLongListsInPieces() throws Exception {
    for (int i = 0; i < 55; i++) {
      runtime.startProcessInstanceByKey("taskpage", Map.of("topic", "Тема " + i));
    }
    see("/tasks", "methodologist1", "methodologist").andExpect(shows("Показать ещё", "show=100"));
    see("/tasks?show=100", "methodologist1", "methodologist").andExpect(hides("Показать ещё"));
  }

  @Test
  void asksTheDatabaseTheSameFewQuestionsForAnyNumberOfTasks() throws Exception {
    see("/tasks", "methodologist1", "methodologist");
    statements.next();
    see("/tasks", "methodologist1", "methodologist");
    int forOne = statements.next();
    for (int i = 0; i < 40; i++) {
      runtime.startProcessInstanceByKey("taskpage", Map.of("topic", "Тема " + i));
    }
    statements.next();
    see("/tasks", "methodologist1", "methodologist").andExpect(shows("Тема 39"));
    assertThat(statements.next()).isEqualTo(forOne).isLessThanOrEqualTo(12);
  }

  @Test
  void speaksEnglish() throws Exception {
    pages.perform(get("/tasks").with(user("methodologist1").authorities(new SimpleGrantedAuthority("methodologist")))
        .cookie(new Cookie("nastavnik-language", "en")))
        .andExpect(shows("My tasks", "Overdue", "overdue by 1 d", "Take"));
  }

  // --- a task

  @Test
  void showsACandidateWhatATaskIsAboutAndHowToTakeIt() throws Exception {
    see(page(), "methodologist1", "methodologist").andExpect(status().isOk()).andExpect(view().name("portal/tasks/task"))
        .andExpect(shows("<h1>Заполнить</h1>", "пока никто", "Взять задачу", ESCAPED, "Проба страниц"))
        .andExpect(hides("name=\"title\"", "Завершить задачу", "<script>alert", "Вернуть задачу"));
  }

  @Test
  void rendersTheTextsOfAFormWithNothingOfTheirsRunning() throws Exception {
    claim();
    see(page(), "methodologist1", "methodologist").andExpect(has("main h2:contains(Заполните всё)",
        "a[href=https://example.org]:contains(на сайте)", ".prose:contains(<b onclick=\"x\">нет)", "p.from-html:contains(<script>alert(1))", "hr"))
        .andExpect(lacks("a[href^=javascript]", "main b", "main p script"));
  }

  @Test
  void rendersWhatIsOnlyRead() throws Exception {
    claim();
    see(page(), "methodologist1", "methodologist").andExpect(has("dt:contains(Тема) + dd:contains(<script>)",
        "dd a[href=https://library.example/1][target=_blank][rel=noopener noreferrer]", "dt:contains(Согласовано) + dd:contains(да)",
        "td[data-head=День]:contains(04.05.2022)", "td[data-head=Сколько]:contains(40)", ".cards .name:contains(Общие положения) + .said:contains(Вторая)"))
        .andExpect(lacks("dt:contains(Что уже было)", "[name=topic]", "[name^=plan]"));
  }

  @Test
  void rendersEveryKindOfInput() throws Exception {
    claim();
    see(page(), "methodologist1", "methodologist").andExpect(has(
        "label[for=f-title]:contains(Название):contains((обязательно))", "input[type=text]#f-title[name=title][aria-required=true][aria-describedby=f-title-help]",
        "#f-title-help:contains(Коротко)", "label[for=f-summary] + textarea#f-summary[name=summary]", "input#f-seats[inputmode=decimal][value=30]",
        "fieldset.group > legend:contains(Когда)", "fieldset.group input[type=date][name=day]", "fieldset.group input[type=time][name=hour]",
        "fieldset.group input[type=datetime-local][name=moment]", "input[type=checkbox][name=online][value=true]:not([checked]) + label[for=f-online]",
        "fieldset#f-marks > legend:contains(Отметки)", "#f-marks input[type=checkbox][name=marks][value=b] + label:contains(Вторая)",
        "#f-branches input[type=checkbox][name=branches][value=b1] + label:contains(Филиал 1)", "select#f-mentor[name=mentor] > option[value=m1]:contains(Анна)",
        "fieldset#f-decision[role=radiogroup] input[type=radio][name=decision][value=done] + label:contains(Готово)",
        "#f-speakers-0 dt:contains(№) + dd:contains(7)", "#f-speakers-0 input[type=hidden][name='speakers[0].number'][value=7]",
        "#f-speakers-0 input[name='speakers[0].name'][value=Вера]", "#f-speakers-0 button[name=row-remove][value='speakers[0]']",
        "#f-speakers button[name=row-add][value=speakers]"));
  }

  @Test
  void tellsWhichPartsCountOnlyWithAChoice() throws Exception {
    claim();
    see(page(), "methodologist1", "methodologist").andExpect(has(
        "[data-when=decision][data-values=later]:has(#f-comment) > .condition:contains(Нужно, если выбрано «Отложить»)",
        "[data-when=online][data-values=true]:has(#f-link) > .condition:contains(Нужно, если отмечено «Онлайн»)"));
  }

  @Test
  void completesAndGoesBackToTheList() throws Exception {
    claim();
    submit("title", "Встреча", "summary", "Одна\r\nДве", "seats", "12", "day", "2022-05-04", "moment", "2022-05-04T10:00", "link", "потеряется",
        "marks", "a", "mentor", "m1", "speakers[0].number", "7", "speakers[0].name", "Вера", "speakers[3]", "", "speakers[3].name", " ",
        "speakers[4].name", "Зоя", "speakers[4].guest", "true", "decision", "done")
        .andExpect(redirectedUrl("/tasks")).andExpect(flash().attribute("flash", "Сделано: «Заполнить». Ваше решение: Готово."));

    assertThat(steps.recorded).containsExactly(Arrays.asList("Встреча", "Одна\nДве", 12, LocalDate.of(2022, 5, 4),
        LocalDateTime.of(2022, 5, 4, 10, 0), false, null, List.of("a"), "m1",
        List.of(new HashMap<>(Map.of("number", "7", "name", "Вера", "guest", false)), row(null, "Зоя", true))));
    see("/tasks", "director", "director").andExpect(shows("Проверить", "завтра"));
  }

  private static Map<String, Object> row(String number, String name, boolean guest) {
    Map<String, Object> row = new HashMap<>();
    row.put("number", number);
    row.put("name", name);
    row.put("guest", guest);
    return row;
  }

  @Test
  void saysBesideTheFieldsWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
    claim();
    submit("title", "", "summary", NASTY, "seats", "много", "day", "завтра", "online", "true", "link", "адрес", "marks", "b",
        "speakers[0].number", "7", "speakers[0].name", "", "decision", "later", "comment", "Потом")
        .andExpect(status().isBadRequest())
        .andExpect(has("[role=alert] a[href=#f-title]:contains(Заполните поле «Название».)",
            "input#f-title.is-invalid[aria-invalid=true][aria-describedby=f-title-help f-title-error]", "#f-title-error:contains(Заполните поле)",
            "#f-summary:contains(<script>)", "#f-seats[value=много]", "#f-seats-error:contains(В поле «Мест» нужно число.)", "#f-link[value=адрес]",
            "[name=online][checked]", "[name=marks][value=b][checked]", "[name=decision][value=later][checked]", "#f-comment:contains(Потом)",
            "[role=alert] a[href=#f-speakers-0-name]:contains(Заполните поле «Спикеры, строка 1: Имя».)"))
        .andExpect(hides("<script>alert"));
    assertThat(steps.recorded).isEmpty();
  }

  @Test
  void saysWhatTheWorkItselfRefuses() throws Exception {
    claim();
    submit("title", "нельзя", "decision", "done").andExpect(status().isBadRequest())
        .andExpect(shows("<a href=\"#f-title\">Проверьте поле «Название»", "value=\"нельзя\""));
    submit("title", "никак", "decision", "done").andExpect(status().isBadRequest())
        .andExpect(shows("<li>Напишите, почему принято такое решение.</li>", "value=\"никак\""));
  }

  @Test
  void addsAndRemovesRowsWithoutScript() throws Exception {
    claim();
    submit("title", "Тема", "speakers[0].number", "7", "speakers[0].name", "Вера", "row-add", "speakers").andExpect(status().isOk())
        .andExpect(has("#f-title[value=Тема]", "[name='speakers[0].name'][value=Вера]", "[name='speakers[1].name'][value='']",
            "button[name=row-add][formaction$=#f-speakers-2]"));
    submit("speakers[0].name", "Вера", "speakers[1].name", "Зоя", "row-remove", "speakers[0]").andExpect(status().isOk())
        .andExpect(has("[name='speakers[0].name'][value=Зоя]")).andExpect(lacks("[value=Вера]", "[name='speakers[1].name']"));
    submit("speakers[0].name", "Вера", "speakers[1].name", "Зоя", "row-add", "speakers[0]").andExpect(status().isOk())
        .andExpect(has("[name='speakers[0].name'][value=Вера]", "[name='speakers[1].name'][value='']", "[name='speakers[2].name'][value=Зоя]",
            "#f-speakers-0 button[name=row-add][value='speakers[0]'][formaction$=#f-speakers-1]")).andExpect(lacks("#f-speakers-2 button[name=row-add]"));
    submit("speakers[0].name", "Вера", "row-add", "speakers[9]").andExpect(status().isOk()).andExpect(lacks("[name='speakers[1].name']"));
    submit("speakers[0].name", "Вера", "row-remove", "speakers[9]").andExpect(status().isOk()).andExpect(shows("value=\"Вера\""));
    submit("row-add", "decision").andExpect(status().isOk());
    assertThat(steps.recorded).isEmpty();
  }

  @Test
  void returnsATaskWithAReasonThatStays() throws Exception {
    claim();
    send("/release", "methodologist1", "methodologist").andExpect(status().isBadRequest())
        .andExpect(shows("Напишите, почему возвращаете задачу"));
    send("/release", "methodologist1", "methodologist", "reason", "Отпуск").andExpect(redirectedUrl("/tasks"));
    see(page(), "methodologist2", "methodologist").andExpect(shows("Взять задачу"));
    see(history(), "methodologist2", "methodologist").andExpect(shows("Задача возвращена: Отпуск", "Галина Васильчикова"));
  }

  @Test
  void aTaskOfNoProcessStandsInNobodysWay() throws Exception {
    Task alone = tasks.newTask();
    alone.setName("Без процесса");
    alone.setAssignee("methodologist1");
    tasks.saveTask(alone);
    claim();
    see("/tasks", "methodologist1", "methodologist").andExpect(shows("Заполнить")).andExpect(hides("Без процесса"));
    tasks.deleteTask(alone.getId(), true);
  }

  @Test
  void foldsManyPapersSoThatTheTaskStaysInSight() throws Exception {
    claim();
    see(page(), "methodologist1", "methodologist").andExpect(has(".exhibit h2:contains(Документы)", ".exhibit > details:not([open]):contains(Отчёт)",
        ".exhibit summary:contains(Отчёты (8))")).andExpect(lacks(".exhibit h2:contains(Отчёты)", ".exhibit summary:contains(Документы)"));
  }

  @Test
  void handsATaskOverWithAReasonThatStays() throws Exception {
    claim();
    see(givingAway(), "methodologist1", "methodologist").andExpect(has("#colleague option[value=methodologist2]"))
        .andExpect(lacks("#colleague option[value=methodologist1]", "#colleague option[value=director]"));
    send("/hand-over", "methodologist1", "methodologist", "colleague", "methodologist2", "reason", " ").andExpect(status().isBadRequest())
        .andExpect(has("#colleague option[value=methodologist2][selected]", "#why-error:contains(Напишите, почему передаёте)"));
    send("/hand-over", "methodologist1", "methodologist", "colleague", "director", "reason", "Отпуск").andExpect(status().isBadRequest())
        .andExpect(has("#why:contains(Отпуск)", "#colleague-error:contains(Выберите, кому передать задачу)"));
    send("/hand-over", "methodologist1", "methodologist", "colleague", "methodologist2", "reason", "Отпуск")
        .andExpect(redirectedUrl("/tasks")).andExpect(flash().attribute("flash", "Задача «Заполнить» передана. Исполнитель теперь: Дарья Грушева."));
    see(page(), "methodologist2", "methodologist").andExpect(shows("Завершить задачу"));
    see(history(), "methodologist2", "methodologist").andExpect(shows("Задача передана, исполнитель теперь", "Отпуск", "Сейчас у исполнителя: "));
    send("/hand-over", "methodologist1", "methodologist", "colleague", "methodologist1", "reason", "Вернулась")
        .andExpect(status().isConflict());
  }

  @Test
  void tellsWhoDidWhatAndDecidedHow() throws Exception {
    claim();
    submit("title", "Встреча", "decision", "later", "comment", "Ждём ответа");
    send("/release", "director", "director", "reason", "Некогда").andExpect(status().isConflict())
        .andExpect(shows("Эту задачу поручили лично вам"));
    see(page(), "director", "director").andExpect(shows("Сейчас выполняется шаг «Проверить».", "data-step=\"Check\""))
        .andExpect(has("aside[hx-get='" + history() + "'] a[href='" + history() + "']", "p[hx-get='" + givingAway() + "'] a[href='" + givingAway() + "']"));
    see(givingAway(), "director", "director").andExpect(hides("Вернуть задачу коллегам")).andExpect(shows("взять её больше некому"));
    see(history(), "director", "director").andExpect(shows("Как шла работа", "20.04.2022 09:00", "Решение: Отложить", "Ждём ответа"))
        .andExpect(has("header", "main .back"));
    pages.perform(get(history()).header("HX-Request", "true").with(user("director").authorities(new SimpleGrantedAuthority("director"))))
        .andExpect(has("aside #history")).andExpect(lacks("header"));
    runtime.setVariable(instance.getId(), "topic", "тайна");
    see(history(), "director", "director").andExpect(hides("Ждём ответа")).andExpect(lacks("#history")).andExpect(shows("здесь не показывается"));
    pages.perform(get(history()).header("HX-Request", "true").with(user("director").authorities(new SimpleGrantedAuthority("director"))))
        .andExpect(lacks("*:matchesOwn(\\S)"));
  }

  @Test
  void showsWhatIsToBeReadBesideTheFormOnThePageAndForTheTasklist() throws Exception {
    see(page(), "methodologist1", "methodologist").andExpect(has("div[hx-get='" + page() + "/subject']")).andExpect(hides("Весь текст"));
    claim();
    for (String path : List.of(page(), page() + "/subject")) {
      see(path, "methodologist1", "methodologist").andExpect(status().isOk())
          .andExpect(shows("<a href=\"/documents/1\" target=\"_blank\" rel=\"noopener noreferrer\">" + ESCAPED + "</a>",
              "href=\"https://video.example/1\"", "Весь текст", "до <del>мая</del><ins>июня</ins> &lt;b&gt;", "Все места (2)",
              "<td role=\"cell\" data-head=\"Название\">" + ESCAPED + "</td>"))
          .andExpect(hides(NASTY));
    }
    see(page() + "/subject", "librarian01", "librarian").andExpect(status().isForbidden()).andExpect(hides("https://video.example/1"));
    pages.perform(get(page() + "/subject")).andExpect(status().is3xxRedirection());
  }

  @Test
  void showsTheDiagramToWhoMaySeeTheTask() throws Exception {
    see(page() + "/diagram", "methodologist1", "methodologist").andExpect(status().isOk())
        .andExpect(content().contentType("application/xml")).andExpect(content().string(containsString("id=\"FillIn\"")));
    see(page() + "/diagram", "librarian01", "librarian").andExpect(status().isForbidden());
  }

  @Test
  void refusesInWordsWhatCannotBeDone() throws Exception {
    String page = page();
    see(page, "librarian01", "librarian").andExpect(status().isForbidden()).andExpect(view().name("refused"))
        .andExpect(shows("Эта задача предназначена другим сотрудникам.", "Мои задачи")).andExpect(hides("Заполнить"));
    send("/claim", "librarian01", "librarian").andExpect(status().isForbidden());
    submit("title", "Тема").andExpect(status().isConflict()).andExpect(shows("Сначала возьмите задачу себе"));
    claim();
    send("/claim", "methodologist2", "methodologist").andExpect(status().isConflict()).andExpect(shows("исполнитель теперь " + names.name("methodologist1")));
    send("/release", "methodologist2", "methodologist", "reason", "моя").andExpect(status().isConflict());
    send("", "methodologist2", "methodologist", "title", "Тема").andExpect(status().isConflict());
    see("/tasks/gone", "methodologist1", "methodologist").andExpect(status().isNotFound()).andExpect(shows("Этой задачи уже нет"));
    submit("title", "Встреча", "decision", "done").andExpect(redirectedUrl("/tasks"));
    pages.perform(post(page).with(csrf()).with(user("methodologist1").authorities(new SimpleGrantedAuthority("methodologist")))
        .param("title", "ещё раз")).andExpect(status().isNotFound());
    pages.perform(post(page).with(user("methodologist1"))).andExpect(status().isForbidden());
  }

  private String taskId() {
    return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
  }

  private String page() {
    return "/tasks/" + taskId();
  }

  private String history() {
    return page() + "/history";
  }

  private String givingAway() {
    return page() + "/hand-over";
  }

  private ResultActions see(String path, String userId, String group) throws Exception {
    return pages.perform(get(path).with(user(userId).authorities(new SimpleGrantedAuthority(group))));
  }

  private void claim() throws Exception {
    send("/claim", "methodologist1", "methodologist").andExpect(redirectedUrl("/tasks/" + taskId()));
  }

  private ResultActions submit(String... namesAndValues) throws Exception {
    return send("", "methodologist1", "methodologist", namesAndValues);
  }

  private ResultActions send(String action, String userId, String group, String... namesAndValues) throws Exception {
    MockHttpServletRequestBuilder request = post(page() + action).with(csrf())
        .with(user(userId).authorities(new SimpleGrantedAuthority(group)));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      request.param(namesAndValues[i], namesAndValues[i + 1]);
    }
    return pages.perform(request);
  }

  private static ResultMatcher shows(String... texts) {
    return result -> assertThat(texts).filteredOn(text -> !page(result).contains(text)).as("missing").isEmpty();
  }

  private static ResultMatcher hides(String... texts) {
    return result -> assertThat(texts).filteredOn(text -> page(result).contains(text)).as("not to be shown").isEmpty();
  }

  private static ResultMatcher has(String... selectors) {
    return result -> assertThat(selectors).filteredOn(selector -> Jsoup.parse(page(result)).select(selector).isEmpty())
        .as("missing").isEmpty();
  }

  private static ResultMatcher lacks(String... selectors) {
    return result -> assertThat(selectors).filteredOn(selector -> !Jsoup.parse(page(result)).select(selector).isEmpty())
        .as("not to be shown").isEmpty();
  }

  private static String page(MvcResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
