package org.nastavnik.notification;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** The pages about letters, where no mail server is set up. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class MailPageTests {

  @Autowired MockMvc pages;
  @Autowired Outbox outbox;
  @Autowired LetterWishes wishes;
  @Autowired JdbcTemplate database;
  @Autowired SchoolClock clock;

  @Test
  void saysThatNothingLeavesAndFindsWhatWaits() throws Exception {
    String unlike = UUID.randomUUID().toString();
    outbox.queue(Letter.toAddress(unlike + "@partner.example", "event.videoIsOut", "1", Map.of("topic", "Тема 100%")));
    outbox.queue(Letter.toAddress("other@partner.example", "event.videoIsOut", unlike, Map.of("topic", "Другое")));

    pages.perform(get("/admin/mail").with(administrator()).param("words", unlike.toUpperCase()).param("state", "QUEUED"))
        .andExpect(status().isOk()).andExpect(content().string(allOf(containsString("почтовый сервер не настроен"),
            containsString("Попросите того, кто устанавливал систему"), containsString("Видео опубликовано: «Тема 100%»"), not(containsString("Другое")), not(containsString("/again")))));
    pages.perform(get("/admin/mail").with(administrator()).param("words", "100%")).andExpect(content().string(containsString("Тема 100%")));
    pages.perform(get("/admin/mail").with(administrator()).param("words", "100_")).andExpect(content().string(not(containsString("Тема 100%"))));
    pages.perform(get("/admin/mail").with(administrator()).param("words", unlike).param("state", "SENT"))
        .andExpect(content().string(containsString("Таких писем нет")));
  }

  @Test
  void tellsApartWhatWillNotLeaveByItself() throws Exception {
    String old = UUID.randomUUID().toString();
    String fresh = UUID.randomUUID().toString();
    outbox.queue(Letter.toAddress(old + "@partner.example", "event.videoIsOut", "1", Map.of("topic", "Давняя")));
    outbox.queue(Letter.toAddress(fresh + "@partner.example", "event.videoIsOut", "1", Map.of("topic", "Свежая")));
    database.update("update letter set queued_at = ? where receiver = ?", Timestamp.from(clock.instant().minus(Duration.ofDays(4))),
        old + "@partner.example");

    pages.perform(get("/admin/mail").with(administrator()).param("words", old))
        .andExpect(content().string(containsString("fw-normal\">Само уже не уйдёт")));
    pages.perform(get("/admin/mail").with(administrator()).param("words", fresh))
        .andExpect(content().string(containsString("fw-normal\">Ждёт отправки")));
    pages.perform(get("/admin/mail").with(administrator()).param("state", "STALE").param("words", old))
        .andExpect(content().string(containsString("«Давняя»")));
    pages.perform(get("/admin/mail").with(administrator()).param("state", "STALE").param("words", fresh))
        .andExpect(content().string(containsString("Таких писем нет")));
    pages.perform(get("/admin/mail").with(administrator()).param("state", "QUEUED").param("words", old))
        .andExpect(content().string(containsString("Таких писем нет")));
  }

  @Test
  void theAdministrationAndTheIncidentsSayHowManyLettersWait() throws Exception {
    outbox.queue(Letter.toAddress(UUID.randomUUID() + "@partner.example", "event.videoIsOut", "1", Map.of("topic", "Тема")));
    String notice = "Письма не уходят: почтовый сервер не настроен, ждут " + outbox.held().orElseThrow();
    for (String page : List.of("/admin", "/admin/processes/incidents")) {
      pages.perform(get(page).with(administrator())).andExpect(content().string(allOf(containsString(notice),
          containsString("href=\"/admin/mail\">Что делать"))));
    }
  }

  @Test
  void theAdministrationSaysThatLettersGotStuckAndTheirPageWhy() throws Exception {
    String refused = UUID.randomUUID() + "@partner.example";
    outbox.queue(Letter.toAddress(refused, "event.videoIsOut", "1", Map.of("topic", "Тема")));
    database.update("update letter set state = 'FAILED', failure = '550 5.1.1 User unknown' where receiver = ?", refused);

    pages.perform(get("/admin").with(administrator())).andExpect(content().string(containsString("Не ушло писем: " + outbox.stuck())));
    pages.perform(get("/admin/mail").with(administrator()).param("words", refused)).andExpect(content().string(allOf(
        containsString("Почтовый сервер не принял письмо. Проверьте адрес"), containsString("lang=\"en\">550 5.1.1 User unknown"))));
    database.update("delete from letter where receiver = ?", refused);
  }

  @Test
  void warnsOfLinksThatNobodyElseCanOpen() throws Exception {
    for (String page : List.of("/admin", "/admin/mail")) {
      pages.perform(get(page).with(administrator())).andExpect(content().string(not(containsString("Ссылки в письмах начинаются"))));
      pages.perform(get("http://school.example" + page).with(administrator()))
          .andExpect(content().string(containsString("Ссылки в письмах начинаются с http://localhost:8080: у получателей они не откроются")));
    }
  }

  @Test
  void sendsNothingAgainThatIsNotThereOrHasNoServer() throws Exception {
    pages.perform(post("/admin/mail/" + UUID.randomUUID() + "/again").with(administrator()).with(csrf()))
        .andExpect(redirectedUrl("/admin/mail")).andExpect(flash().attributeExists("refusal"));
  }

  @Test
  void isForAdministratorsOnly() throws Exception {
    pages.perform(get("/admin/mail").with(user("director").authorities(new SimpleGrantedAuthority(Roles.DIRECTOR))))
        .andExpect(status().isForbidden());
    pages.perform(post("/admin/mail/" + UUID.randomUUID() + "/again").with(user("director")).with(csrf())).andExpect(status().isForbidden());
  }

  @Test
  void remembersWhichLettersAPersonWants() throws Exception {
    String reader = "r" + UUID.randomUUID().toString().substring(0, 8);
    pages.perform(get("/me/letters").with(user(reader))).andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("Раз в день одним письмом, в 07:30"),
            containsString("id=\"wish-AT_ONCE\" value=\"AT_ONCE\" checked"))));
    pages.perform(post("/me/letters").with(user(reader)).with(csrf()).param("wish", "DAILY")).andExpect(redirectedUrl("/me/letters"));
    pages.perform(get("/me/letters").with(user(reader))).andExpect(content().string(containsString("id=\"wish-DAILY\" value=\"DAILY\" checked")));
    pages.perform(post("/me/letters").with(user(reader)).with(csrf()).param("wish", "SOMETIMES")).andExpect(status().isBadRequest());
  }

  private static UserRequestPostProcessor administrator() {
    return user("admin").authorities(new SimpleGrantedAuthority(Roles.ADMIN));
  }
}
