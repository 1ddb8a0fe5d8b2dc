package org.nastavnik.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Accounts;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.people.NewPerson;
import org.nastavnik.people.Passwords;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.NewEvent;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.AuditLog;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The log of who did what. */
@PageTest
class AuditPageTests {

  @Autowired PageVisitor visitor;
  @Autowired DemoPeople people;
  @Autowired Accounts accounts;
  @Autowired Passwords passwords;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired ProjectFixture projects;
  @Autowired SignedIn signedIn;
  @Autowired AuditLog audit;
  @Autowired SchoolClock clock;

  private final String id = "p" + UUID.randomUUID().toString().substring(0, 7);

  @BeforeEach
  void begin() {
    clock.run();
    people.open(List.of(), 1);
    visitor.as("admin", Roles.ADMIN);
  }

  private void open() {
    accounts.openWithFirstPassword(new NewPerson(id, "Анна", "Новикова", id + "@library.example", UUID.randomUUID().toString(), null, null,
        List.of(Roles.METHODOLOGIST)));
  }

  private List<String> deeds(String query) {
    return visitor.see("/admin/audit?" + query).select("tbody tr").stream().map(row -> row.select("td").get(2).text() + ": "
        + row.select("td").get(4).text()).toList();
  }

  @Test
  void tellsWhatBecameOfAnAccountWithoutItsSecrets() {
    String[] oneTime = new String[1];
    String[] link = new String[1];
    signedIn.as("admin", () -> {
      open();
      accounts.rename(id, "Анна", "Новикова", id + "@library.example");
      accounts.rename(id, "Анна", "Старикова", null);
      accounts.place(id, null, "Ведущий методист");
      accounts.assign(id, Set.of(Roles.JURY));
      link[0] = passwords.invite(id);
      oneTime[0] = passwords.reset(id);
      accounts.deactivate(id);
      accounts.reactivate(id);
    });
    assertThat(deeds("object=" + id)).containsExactly("Включение учётной записи: ", "Отключение учётной записи: ", "Одноразовый пароль: ",
        "Приглашение по почте: ", "Роль снята: Методист", "Роль дана: Член жюри", "Изменение места работы: Ведущий методист",
        "Изменение имени или почты: ", "Роль дана: Методист", "Создание учётной записи: ");
    Document page = visitor.see("/admin/audit?object=" + id);
    assertThat(page.text()).contains("Анна Старикова (" + id + ")").doesNotContain(oneTime[0]).doesNotContain(link[0]);
  }

  @Test
  void offersTheDaysThatAreAskedForOften() {
    LocalDate today = clock.today();
    Document page = visitor.see("/admin/audit?person=" + id);
    assertThat(page.select("nav.tabs a").eachText()).containsExactly("Сегодня", "Вчера", "Неделя");
    assertThat(page.select("nav.tabs a").eachAttr("href")).allMatch(link -> link.contains("person=" + id)).element(1).asString()
        .contains("from=" + today.minusDays(1), "until=" + today.minusDays(1));
    Document week = visitor.see("/admin/audit?from=" + today.minusDays(6) + "&until=" + today);
    assertThat(week.select("nav.tabs [aria-current]").text()).isEqualTo("Неделя");
  }

  @Test
  void aPasswordChosenByOneselfIsOnesOwnDeed() {
    open();
    signedIn.as(id, () -> passwords.choose(id, "лампа Енисей 47 варенье"));
    assertThat(deeds("person=" + id)).containsExactly("Смена своего пароля: ");
  }

  @Test
  void whatTheSystemDoesByItselfIsNobodysDeed() {
    open();
    assertThat(deeds("object=" + id)).isEmpty();
  }

  @Test
  void tellsWhatTheEngineLoggedInPlainWords() {
    Task task = tasks.newTask();
    signedIn.as("admin", () -> {
      task.setName("Проверить " + id);
      tasks.saveTask(task);
      tasks.setAssignee(task.getId(), "director");
    });
    assertThat(deeds("kind=TASKS&object=" + id)).containsExactlyInAnyOrder("Назначение исполнителя: кому: Анна Абрикосова", "Создание: ");
    assertThat(visitor.see("/admin/audit?object=" + id).select("tbody td").eachText()).contains("Задача «Проверить " + id + "»");
    assertThat(deeds("kind=ACCOUNTS&object=" + id)).isEmpty();
    assertThat(deeds("person=" + id)).isEmpty();
    tasks.deleteTask(task.getId(), true);
  }

  @Test
  void findsTheWorkOnAnEventByItsTopic() {
    ProjectId project = projects.passport();
    NewEvent planned = new NewEvent("seminar", clock.today().plusDays(60), LocalTime.of(10, 0), 90, "methodologist1", "Сельский двор " + id);
    String event = projects.plannedEvent(project, planned).toString();
    signedIn.as("admin", () -> runtime.startProcessInstanceByKey("event", event, Map.of("projectId", project.toString(), "eventId", event)));
    assertThat(deeds("object=СЕЛЬСКИЙ двор " + id)).containsExactly("Запуск: ");
    assertThat(deeds("object=Городской двор " + id)).isEmpty();
    assertThat(visitor.statementsFor("/admin/audit?object=Сельский двор " + id)).isLessThanOrEqualTo(12);
  }

  @Test
  void saysBesideTheFieldWhichDayIsNone() {
    assertThat(wrong("/admin/audit?from=вчера").select("#from-wrong").text()).contains("Укажите день");
    assertThat(wrong("/admin/audit?from=2022-04-20&until=2022-04-19").select("#until-wrong").text()).contains("раньше первого");
    assertThat(wrong("/admin/audit.csv?until=нет&person=кто").select("#person").val()).isEqualTo("кто");
    assertThat(deeds("from=1999-04-20&until=1999-04-21")).isEmpty();
  }

  private Document wrong(String path) {
    MockHttpServletResponse response = visitor.open(path);
    assertThat(response.getStatus()).isEqualTo(400);
    return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
  }

  @Test
  void givesOutWhatIsFoundAndWritesThatDown() throws IOException {
    signedIn.as("admin", () -> audit.on(Deed.BRANCH_CORRECTED, id, "=Филиал " + id, "Дубовое"));
    String csv = new String(visitor.open("/admin/audit.csv?object=" + id).getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFКогда;Кто;Имя пользователя;").contains("Изменение сведений о филиале;'=Филиал " + id + ";;Дубовое");
    assertThat(csv.strip().lines()).hasSize(2);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(visitor.open("/admin/audit.xlsx?object=" + id).getContentAsByteArray()))) {
      assertThat(book.getSheetAt(0).getPhysicalNumberOfRows()).isEqualTo(2);
      assertThat(book.getSheetAt(0).getRow(1).getCell(4).getStringCellValue()).isEqualTo("=Филиал " + id);
    }
    assertThat(deeds("kind=EXPORTS&person=admin")).first().asString().startsWith("Выгрузка журнала");
  }

  @Test
  @CountsStatements("/admin/audit")
  void showsManyOnPagesInFewStatements() {
    record(10);
    int few = visitor.statementsFor("/admin/audit?object=" + id);
    record(1_000);
    assertThat(visitor.statementsFor("/admin/audit?object=" + id)).isEqualTo(few).isLessThanOrEqualTo(12);
    Document first = visitor.see("/admin/audit?object=" + id);
    assertThat(first.select("tbody tr")).hasSize(50);
    assertThat(first.select("a[rel=prev]")).isEmpty();
    String next = first.select("a[rel=next]").attr("href");
    Document second = visitor.see(next);
    assertThat(second.select("tbody td:nth-child(4)").first().text()).isEqualTo("Филиал " + id + " 949");
    assertThat(second.select("a[rel=prev]")).hasSize(1);
    assertThat(visitor.see(next.replaceAll("page=\\d+", "page=20")).select("tbody tr")).hasSize(10);
  }

  private void record(int deeds) {
    signedIn.as("admin", () -> IntStream.range(0, deeds).forEach(number -> audit.on(Deed.BRANCH_CORRECTED, id, "Филиал " + id + " " + number, null)));
  }
}
