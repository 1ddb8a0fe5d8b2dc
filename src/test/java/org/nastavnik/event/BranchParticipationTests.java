package org.nastavnik.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.event.participant.Participants;
import org.nastavnik.notification.Outbox;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of the branches: who takes part in what, and a word to those that do not. */
@PageTest
class BranchParticipationTests {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 15);

  @Autowired PageVisitor visitor;
  @Autowired EventStory event;
  @Autowired Events events;
  @Autowired AllEvents allEvents;
  @Autowired Participants participants;
  @Autowired ProjectFixture projects;
  @Autowired Projects plan;
  @Autowired ProcessStory story;
  @Autowired Outbox outbox;
  @Autowired SchoolClock clock;

  @BeforeEach
  void anEventThreeBranchesRegisteredForAndTwoCameTo() {
    story.begin();
    event.planAndAnnounce(DAY);
    visitor.choose(event.project());
    List.of("librarian01", "librarian02", "librarian03").forEach(librarian -> events.register(event.id(), librarian));
    event.hold();
    event.recordAttendance(Map.of("librarian01", 80, "librarian02", 85));
  }

  private PageVisitor coordinator() {
    return visitor.as("coordinator", "coordinator");
  }

  private static String cells(Document page, String branch) {
    return page.select(".matrix tbody tr:has(th:contains(" + branch + ")) td").eachText().toString();
  }

  @Test
  void showsHowFarEachBranchHasComeWithEachEvent() {
    participants.giveFeedback(event.id(), "librarian01", 5, null);
    Document page = coordinator().see("/branches");
    assertThat(page.select(".matrix tbody tr")).hasSize(5);
    assertThat(cells(page, "Филиал 1")).isEqualTo("[1/1, 1, ✓, 0, был и оставил отзыв]");
    assertThat(cells(page, "Филиал 2")).isEqualTo("[1/1, 0, ✓, 0, был]");
    assertThat(cells(page, "Филиал 3")).isEqualTo("[0/1, 0, ✓, 0, записался, но не был]");
    assertThat(cells(page, "Филиал 4")).isEqualTo("[0/1, 0, ✓, 0, нет]");
    assertThat(page.text()).contains("Никто не отстаёт");
  }

  @Test
  void namesThoseWhoMissedTheLastThreeEventsAndPlacesThemOnTheMap() {
    addHeld(2);
    Document page = coordinator().see("/branches");
    assertThat(page.select(".behind b").eachText()).containsExactly("Филиал 3", "Филиал 4", "Филиал 5");
    assertThat(page.select("section:has(.behind) p").first().text()).contains("3 подряд");
    assertThat(page.select(".district g")).hasSize(5);
    assertThat(page.select(".district g.late text").eachText()).containsExactly("Посёлок 3", "Посёлок 4", "Посёлок 5");
  }

  @Test
  void remindsABranchOnceADay() {
    addHeld(2);
    int before = outbox.to("librarian03").size();
    String form = coordinator().see("/branches").select(".behind li:contains(Филиал 3) form").attr("action");
    coordinator().send(form);
    coordinator().send(form);
    assertThat(outbox.to("librarian03")).hasSize(before + 1)
        .anySatisfy(letter -> assertThat(letter.params()).containsEntry("branch", "Филиал 3").containsEntry("held", "3"));
    assertThat(coordinator().see("/branches").select(".behind li:contains(Филиал 3)").text()).contains("Сегодня напомнили");
    clock.advance(Duration.ofDays(1));
    coordinator().send(form);
    assertThat(outbox.to("librarian03")).hasSize(before + 2);
  }

  @Test
  void remindsAllThatFallBehindAtOnceAndNobodyTwice() {
    addHeld(2);
    List<Integer> before = lettersToLibrarians();
    coordinator().send(coordinator().see("/branches").select(".behind li:contains(Филиал 4) form").attr("action"));
    assertThat(coordinator().see("/branches").select("form[action=/branches/reminders] button").text()).isEqualTo("Напомнить всем отстающим: 2");
    coordinator().send("/branches/reminders");
    coordinator().send("/branches/reminders");
    List<Integer> after = lettersToLibrarians();
    assertThat(IntStream.range(0, 5).mapToObj(each -> after.get(each) - before.get(each))).containsExactly(0, 0, 1, 1, 1);
    Document page = coordinator().see("/branches");
    assertThat(page.select(".behind").text()).contains("был на 0 из 3").doesNotContain("Напомнить");
    assertThat(page.select("form[action=/branches/reminders]")).isEmpty();
  }

  private List<Integer> lettersToLibrarians() {
    return IntStream.rangeClosed(1, 5).mapToObj(number -> outbox.to("librarian0" + number).size()).toList();
  }

  @Test
  void isForThoseInCharge() {
    assertThat(visitor.as("librarian01", "librarian").open("/branches").getStatus()).isEqualTo(403);
    assertThat(visitor.as("jury1", "jury").send("/branches/" + UUID.randomUUID() + "/reminder").getStatus()).isEqualTo(403);
    assertThat(visitor.as(null).open("/branches").getRedirectedUrl()).endsWith("/login");
  }

  @Test
  @CountsStatements("/branches")
  void takesTheSameFewStatementsForAnyNumberOfEvents() {
    addHeld(10);
    int few = coordinator().statementsFor("/branches");
    addHeld(990);
    assertThat(coordinator().statementsFor("/branches")).isEqualTo(few).isLessThanOrEqualTo(12);
  }

  private void addHeld(int many) {
    IntStream.range(0, many).forEach(number -> {
      Event held = new Event(plan.plannedEvent(projects.plannedEvent(event.project(), "seminar", DAY)));
      held.hold(LocalTime.of(10, 0), LocalTime.of(11, 0), DAY, clock.getZone());
      allEvents.save(held);
    });
  }
}
