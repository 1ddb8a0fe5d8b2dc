package org.nastavnik.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The participant report as a file, on the page of the event's attendance. */
@PageTest
class AttendancePageTests {

  private static final LocalDate DAY = LocalDate.of(2022, 5, 18);

  @Autowired MockMvc pages;
  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired EventStory event;
  @Autowired Events events;
  @Autowired People people;
  @Autowired TaskService tasks;
  @Autowired JdbcTemplate database;

  private String phone;

  @BeforeEach
  void begin() {
    story.begin();
    phone = "Телефон " + UUID.randomUUID().toString().substring(0, 8);
    event.planAndAnnounce(DAY);
  }

  @Test
  void takesAFileOnceAndRemembersWhoStandsBehindAName() throws Exception {
    event.hold();
    String report = report();
    bring(report.getBytes(Charset.forName("windows-1251"))).andExpect(flash().attribute("flash", "Список загружен."));
    assertThat(events.attendance(event.id())).extracting(Attendee::userId, Attendee::minutes)
        .containsExactlyInAnyOrder(tuple("librarian01", 80), tuple(null, 30),
            tuple(null, 90));

    pages.perform(get(path()).with(methodologist("methodologist1"))).andExpect(content().string(allOf(containsString(phone),
        containsString("Майский филиал, 2 чел."), containsString(people.person("librarian01").name()))));
    Attendee unknown = events.attendance(event.id()).stream().filter(row -> phone.equals(row.participant())).findFirst().orElseThrow();
    pages.perform(post(path() + "/" + unknown.id() + "/person").with(methodologist("methodologist1")).with(csrf()).param("person", "librarian02"))
        .andExpect(flash().attributeExists("flash"));

    pages.perform(get(path()).with(methodologist("methodologist1"))).andExpect(content().string(allOf(
        containsString("Уже узнаны: минуты сложатся"), containsString("Список участников с платформы"))));

    bring(("\uFEFF" + report.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8)).andExpect(flash().attribute("flash", containsString("ничего не изменилось")));
    assertThat(events.attendance(event.id())).filteredOn(Attendee::isKnown).extracting(Attendee::userId).containsExactly("librarian01", "librarian02");

    bring((report + "Ещё один,18.05.2022 10:00:00,18.05.2022 10:20:00\n").getBytes(StandardCharsets.UTF_8)).andExpect(status().is3xxRedirection());
    assertThat(events.attendance(event.id())).filteredOn(Attendee::isKnown).as("known by the name chosen before")
        .extracting(Attendee::userId).contains("librarian01");
    assertThat(events.attendance(event.id())).filteredOn(row -> phone.equals(row.participant())).as("not registered, so proposed and asked again")
        .extracting(Attendee::proposed).containsExactly("librarian02");
  }

  @Test
  void refusesABrokenFileByItsRowAndChangesNothing() throws Exception {
    event.hold();
    bring(report().getBytes(StandardCharsets.UTF_8));
    int before = events.attendance(event.id()).size();
    bring("Имя,Время входа,Время выхода\nАнна,утром,18.05.2022 11:00\n".getBytes(StandardCharsets.UTF_8))
        .andExpect(status().isBadRequest()).andExpect(content().string(containsString("Строка 2 списка: непонятное время «утром»")));
    bring(new byte[0]).andExpect(status().isBadRequest()).andExpect(content().string(containsString("Выберите файл со списком")));
    bring(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 1}).andExpect(status().isBadRequest());
    assertThat(events.attendance(event.id())).hasSize(before);
  }

  @Test
  void asksWhichColumnIsWhichOnceForAllReportsOfAPlatform() throws Exception {
    event.hold();
    String header = "Участник " + phone + ";Вошёл;Вышел;Роль\n";
    String report = header + people.person("librarian01").name() + ";18.05.2022 10:00;18.05.2022 11:00;Слушатель\n";
    bring(report.getBytes(StandardCharsets.UTF_8)).andExpect(status().isOk()).andExpect(content().string(allOf(
        containsString("Что стоит в столбцах списка"), containsString("Слушатель"), containsString("2. Вошёл"))));
    assertThat(events.attendance(event.id())).as("nothing is stored before it is confirmed").isEmpty();

    say(report, "NAME", "0", "JOINED", "1").andExpect(status().isBadRequest()).andExpect(content().string(allOf(
        containsString("со временем входа и выхода"), containsString("column-LEFT-wrong"), containsString("Слушатель"))));
    say(report.replace("18.05.2022 10:00", "утром"), "NAME", "0", "JOINED", "1", "LEFT", "2").andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("непонятное время «утром»")));
    bring(report.getBytes(StandardCharsets.UTF_8)).andExpect(content().string(containsString("Что стоит в столбцах списка")));

    say(report, "NAME", "0", "JOINED", "1", "LEFT", "2").andExpect(flash().attribute("flash", "Список загружен."));
    assertThat(events.attendance(event.id())).extracting(Attendee::userId, Attendee::minutes).containsExactly(tuple("librarian01", 60));
    String next = header + people.person("librarian01").name() + ";18.05.2022 10:00;18.05.2022 11:20;Слушатель\n";
    bring(next.getBytes(StandardCharsets.UTF_8)).andExpect(flash().attribute("flash", "Список загружен."));
    assertThat(events.attendance(event.id())).extracting(Attendee::minutes).containsExactly(80);
  }

  private ResultActions say(String report, String... columnsAndPositions) throws Exception {
    var form = post(path() + "/columns").with(methodologist("methodologist1")).with(csrf()).param("report", report);
    for (int i = 0; i < columnsAndPositions.length; i += 2) {
      form.param(columnsAndPositions[i], columnsAndPositions[i + 1]);
    }
    return pages.perform(form);
  }

  @Test
  void takesNothingBeforeTheEventIsHeldNorFromWhoeverIsNotInCharge() throws Exception {
    bring(report().getBytes(StandardCharsets.UTF_8)).andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("ещё не проведено")));
    event.hold();
    pages.perform(multipart(path()).file(file(report().getBytes(StandardCharsets.UTF_8))).with(methodologist("methodologist2")).with(csrf()))
        .andExpect(status().isBadRequest());
    pages.perform(get(path()).with(methodologist("methodologist2"))).andExpect(status().isOk())
        .andExpect(content().string(not(containsString("type=\"file\""))));
    pages.perform(get(path()).with(user("librarian01").authorities(new SimpleGrantedAuthority(Roles.LIBRARIAN)))).andExpect(status().isForbidden());
    assertThat(events.attendance(event.id())).isEmpty();
  }

  @Test
  @CountsStatements("/events/{id}/attendance")
  void takesTheSameFewStatementsForAnyNumberOfGuests() {
    event.hold();
    visitor.as("methodologist1", Roles.METHODOLOGIST);
    String task = "/tasks/" + tasks.createTaskQuery().processInstanceBusinessKey(event.id().toString())
        .taskDefinitionKey("RecordAttendance").singleResult().getId();
    addGuests(1, 10);
    int few = visitor.statementsFor(path());
    int fewOfTask = visitor.statementsFor(task);
    addGuests(11, 1000);
    Document page = visitor.see(path());
    assertThat(page.select("form[action$=/person]")).hasSize(500);
    assertThat(page.select("select[name=person]")).as("everybody is listed once, however many names are asked about").hasSize(1);
    assertThat(visitor.statementsFor(path())).isEqualTo(few).isLessThanOrEqualTo(12);
    assertThat(visitor.statementsFor(task)).isEqualTo(fewOfTask);
  }

  @Test
  void asksAboutOneNameAfterAnotherAndFirstForThoseWhoRegistered() throws Exception {
    events.register(event.id(), "librarian03");
    event.hold();
    bring(report().getBytes(StandardCharsets.UTF_8));
    visitor.as("methodologist1", Roles.METHODOLOGIST);
    List<Attendee> unknown = events.attendance(event.id()).stream().filter(row -> !row.isKnown()).toList();
    Document first = visitor.see(path());
    assertThat(first.select("optgroup").eachAttr("label")).containsExactly("Записались", "Остальные", "Уже узнаны: минуты сложатся");
    assertThat(first.select("optgroup").first().select("option").eachAttr("value")).containsExactly("librarian03");
    assertThat(first.select("select[name=person]").attr("id")).isEqualTo("person-" + unknown.get(0).id());
    Document second = visitor.see(path() + "?row=" + unknown.get(1).id());
    assertThat(second.select("select[name=person]").attr("id")).isEqualTo("person-" + unknown.get(1).id());
    assertThat(visitor.send(path() + "/" + unknown.get(0).id() + "/person", "person", "librarian03").getRedirectedUrl())
        .isEqualTo(path() + "?row=" + unknown.get(1).id());
    assertThat(visitor.send(path() + "/" + unknown.get(1).id() + "/person", "person", "librarian03").getRedirectedUrl()).isEqualTo(path());
  }

  @Test
  void saysWhoRegisteredAndWhereToGoOnWhileNobodyIsMarked() {
    events.register(event.id(), "librarian01");
    event.hold();
    visitor.as("methodologist1", Roles.METHODOLOGIST);
    assertThat(visitor.see(path()).select("#present ~ p").text()).contains("Пока никто не отмечен, записались: 1", "вручную в задаче «Учесть присутствие»")
        .doesNotContain("никто не записался");
    event.recordAttendance(Map.of("librarian01", 85));
    assertThat(visitor.see(path()).text()).as("the task is done").doesNotContain("завершите задачу");
  }

  @AfterEach
  void end() {
    database.update("delete from ACT_ID_USER where ID_ like 'guest%'");
  }

  /** All are registered; every second is known, and somebody is proposed for the others. */
  private void addGuests(int first, int last) {
    database.update("insert into ACT_ID_USER (ID_, REV_, FIRST_, LAST_) select 'guest' || x, 1, 'Гость', x from system_range(?, ?)", first, last);
    database.update("""
        insert into event_registration (id, event_id, user_id, registered_at)
        select random_uuid(), ?, 'guest' || x, now() from system_range(?, ?)""", event.id().id(), first, last);
    database.update("""
        insert into event_attendance (id, event_id, participant, user_id, proposed_user_id, minutes, by_hand)
        select random_uuid(), ?, 'Гость ' || x, case when mod(x, 2) = 0 then 'guest' || x end,
          case when mod(x, 2) = 1 then 'guest' || x end, 45, false from system_range(?, ?)""", event.id().id(), first, last);
  }

  private String report() {
    return """
        Имя (настоящее имя),Время входа,Время выхода
        %1$s,18.05.2022 09:50:00,18.05.2022 10:40:00
        %1$s,18.05.2022 10:30:00,18.05.2022 11:20:00
        %2$s,18.05.2022 10:00:00,18.05.2022 10:30:00
        "Майский филиал, 2 чел.",18.05.2022 10:00:00,18.05.2022 11:45:00
        """.formatted(people.person("librarian01").name(), phone);
  }

  private ResultActions bring(byte[] content) throws Exception {
    return pages.perform(multipart(path()).file(file(content)).with(methodologist("methodologist1")).with(csrf()));
  }

  private static MockMultipartFile file(byte[] content) {
    return new MockMultipartFile("file", "report.csv", "text/csv", content);
  }

  private String path() {
    return "/events/" + event.id() + "/attendance";
  }

  private static UserRequestPostProcessor methodologist(String userId) {
    return user(userId).authorities(List.of(new SimpleGrantedAuthority(Roles.METHODOLOGIST)));
  }
}
