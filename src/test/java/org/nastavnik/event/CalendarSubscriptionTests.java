package org.nastavnik.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.people.Accounts;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class CalendarSubscriptionTests {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 15);

  @Autowired PageVisitor visitor;
  @Autowired EventStory event;
  @Autowired Events events;
  @Autowired Accounts accounts;
  @Autowired ProjectFixture projects;
  @Autowired ProcessStory story;
  @Autowired JdbcTemplate database;

  @BeforeEach
  void begin() {
    story.begin();
    event.planAndAnnounce(DAY);
    librarian().send("/events/subscription/revoke");
  }

  private PageVisitor librarian() {
    return visitor.as("librarian01", "librarian");
  }

  /** Path of a new address of the librarian. */
  private String subscribe() {
    Object address = librarian().flashOf("/events/subscription", "address");
    return URI.create(address.toString()).getPath();
  }

  private MockHttpServletResponse read(String path) {
    return visitor.as(null).open(path);
  }

  /** The lines of the event's entry, as calendar programs read them. */
  private List<String> entry(String path) {
    return entryOf(read(path));
  }

  private List<String> entryOf(MockHttpServletResponse answer) {
    assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
    String unfolded = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).replace("\r\n ", "");
    return Stream.of(unfolded.split("BEGIN:VEVENT")).filter(each -> each.contains("UID:" + event.event().calendarUid()))
        .flatMap(String::lines).toList();
  }

  @Test
  void givesEveryEventTheMomentItsHourIsInTheZoneOfTheProject() {
    String path = subscribe();
    assertThat(entry(path)).contains("DTSTART:20220615T070000Z", "DTEND:20220615T083000Z",
        "SUMMARY:Тематический онлайн-семинар: Библиотека в социальных сетях", "STATUS:CONFIRMED", "SEQUENCE:0",
        "URL:http://localhost/events/" + event.id()).noneMatch(line -> line.startsWith("LOCATION"));
    assertThat(new String(read(path).getContentAsByteArray(), StandardCharsets.UTF_8)).startsWith("BEGIN:VCALENDAR\r\n")
        .contains("X-WR-TIMEZONE:Europe/Moscow");
  }

  @Test
  void givesOneEventAsAFileWithTheLinkForThoseWhoMayComeIn() {
    String path = "/events/" + event.id() + "/event.ics";
    assertThat(visitor.as(null).open(path).getRedirectedUrl()).endsWith("/login");
    assertThat(entryOf(librarian().open(path))).contains("DTSTART:20220615T070000Z", "SEQUENCE:" + event.event().calendarSequence())
        .noneMatch(line -> line.startsWith("LOCATION"));
    events.register(event.id(), "librarian01");
    assertThat(entryOf(librarian().open(path))).anyMatch(line -> line.startsWith("LOCATION:https://meet.example"));
    assertThat(librarian().see("/events/" + event.id()).select("a[href$=event.ics]")).hasSize(1);
  }

  @Test
  void offersTheNewAddressToProgramsAtOnce() {
    Document page = librarian().follow("/events/subscription");
    String address = page.select("#address").text();
    assertThat(page.select("a[href^=webcal:]").attr("href")).isEqualTo(address.replace("http://", "webcal://"));
    assertThat(page.select("button[data-copies=address][hidden]")).hasSize(1);
  }

  @Test
  void keepsToTheStandard() throws Exception {
    String text = new String(read(subscribe()).getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(new CalendarBuilder().build(new StringReader(text)).validate().getEntries()).isEmpty();
    assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
  }

  @Test
  void tellsTheLinkToThoseWhoRegisteredAndANewDateToEverybody() {
    String path = subscribe();
    events.register(event.id(), "librarian01");
    assertThat(entry(path)).contains("LOCATION:https://meet.example/42");

    events.postpone(event.id(), DAY.plusDays(5), "Отключают свет");
    assertThat(entry(path)).contains("DTSTART:20220620T070000Z", "SEQUENCE:1", "STATUS:TENTATIVE");
    events.cancel(event.id(), "Спикер заболел");
    assertThat(entry(path)).contains("STATUS:CANCELLED", "SEQUENCE:2");
  }

  @Test
  void isReadByItsAddressAloneUntilThatIsTakenBack() {
    String first = subscribe();
    assertThat(read(first).getStatus()).isEqualTo(200);
    String second = subscribe();
    assertThat(read(first).getStatus()).isEqualTo(404);
    assertThat(read(second).getStatus()).isEqualTo(200);
    librarian().send("/events/subscription/revoke");
    assertThat(read(second).getStatus()).isEqualTo(404);
    assertThat(read("/calendar/guess/school.ics").getStatus()).isEqualTo(404);
  }

  @Test
  void isShutWithItsAccount() {
    String address = subscribe();
    accounts.deactivate("librarian01");
    try {
      assertThat(read(address).getStatus()).isEqualTo(404);
    } finally {
      accounts.reactivate("librarian01");
    }
    assertThat(read(address).getStatus()).isEqualTo(200);
  }

  @Test
  void tellsTheAddressOnceAndStoresOnlyATraceOfIt() {
    String token = subscribe().split("/")[2];
    assertThat(token).hasSize(43);
    assertThat(database.queryForList("select token_hash from calendar_subscription", String.class)).isNotEmpty().doesNotContain(token);
    Document page = librarian().see("/events/subscription");
    assertThat(page.text()).contains("Адрес выдан 20.04.2022", "Отозвать адрес");
    assertThat(page.html()).doesNotContain(token);
  }

  @Test
  void makesNoAddressForThoseWhoDidNotSignIn() {
    assertThat(visitor.as(null).send("/events/subscription").getRedirectedUrl()).endsWith("/login");
  }
}
