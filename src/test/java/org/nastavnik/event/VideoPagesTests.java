package org.nastavnik.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.event.publication.Video;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class VideoPagesTests {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 15);
  private static final String RUTUBE = "https://rutube.ru/video/0123456789abcdef0123456789abcdef/";

  @Autowired PageVisitor visitor;
  @Autowired EventStory event;
  @Autowired Events events;
  @Autowired AllEvents allEvents;
  @Autowired ProjectFixture projects;
  @Autowired Projects plan;
  @Autowired ProcessStory story;
  @Autowired SchoolClock clock;
  @Autowired JdbcTemplate database;

  @BeforeEach
  void begin() {
    story.begin();
    event.planAndAnnounce(DAY);
    visitor.choose(event.project());
    events.register(event.id(), "librarian01");
    events.register(event.id(), "librarian02");
    event.hold();
    event.recordAttendance(Map.of("librarian02", 80));
  }

  private PageVisitor librarian(int number) {
    return visitor.as("librarian0" + number, "librarian");
  }

  private void publish(String siteAddress) {
    event.complete("methodologist1", "PublishVideo", Map.of("decision", "published", "videoSiteAddress", siteAddress,
        "videoCultureAddress", "https://culture.ru/video/1"));
  }

  @Test
  void findsByTitleTopicAndSpeakerWhateverTheSpelling() {
    assertThat(librarian(1).see("/videos").text()).contains("Видео пока нет");
    publish(RUTUBE);
    for (String text : List.of("", "СОЦИАЛЬНЫХ сетях", "ещё не читатель", "спикер methodologist1", "семинар")) {
      assertThat(librarian(1).see("/videos?text=" + text).select(".videos li")).as(text).hasSize(1);
    }
    Document none = librarian(1).see("/videos?text=мастер");
    assertThat(none.text()).contains("Таких видео нет");
    assertThat(none.select("#text").val()).isEqualTo("мастер");
  }

  @Test
  void tellsWhatTheReaderHasSeenAndMissed() {
    publish(RUTUBE);
    assertThat(librarian(1).see("/videos").select(".missed").text()).contains("вы записывались, но не были");
    assertThat(librarian(2).see("/videos").select(".attended").text()).contains("вы были на мероприятии");
    assertThat(librarian(3).see("/videos").select(".new").text()).contains("не просмотрено");

    assertThat(librarian(1).see("/videos/" + event.id()).text()).contains("Отметить просмотренным").doesNotContain("Отметить непросмотренным");
    assertThat(librarian(1).see("/videos?seen=yes").select(".videos li")).as("looking at the page is not watching").isEmpty();
    assertThat(librarian(1).see("/events/" + event.id()).select("form[data-watched]")).hasSize(1);
    librarian(1).send("/videos/" + event.id() + "/watched");
    assertThat(librarian(1).see("/videos/" + event.id()).text()).contains("Отметить непросмотренным").doesNotContain("Отметить просмотренным");
    assertThat(librarian(1).see("/events/" + event.id()).select("form[data-watched]")).isEmpty();
    assertThat(librarian(1).see("/videos?seen=yes").select(".watched").text()).contains("просмотрено");
    assertThat(librarian(1).see("/videos?seen=no").select(".videos li")).isEmpty();
    assertThat(librarian(3).see("/videos?seen=no").select(".videos li")).hasSize(1);

    librarian(1).send("/videos/" + event.id() + "/later");
    assertThat(librarian(1).see("/videos?seen=no").select(".videos li")).hasSize(1);
  }

  @Test
  void showsThePlayerOfAHostThatHasOneAndLetsInNoOther() {
    publish(RUTUBE);
    MockHttpServletResponse response = librarian(1).open("/videos/" + event.id());
    assertThat(response.getHeader("Content-Security-Policy")).contains("frame-src 'self' https://rutube.ru https://vkvideo.ru");
    Document page = librarian(1).see("/videos/" + event.id());
    assertThat(page.select("iframe").attr("src")).isEqualTo("https://rutube.ru/play/embed/0123456789abcdef0123456789abcdef");
    assertThat(librarian(1).see("/events/" + event.id()).select("#video ~ .player iframe")).hasSize(1);
  }

  @Test
  void linksToWhatCannotBeShownInside() {
    publish("https://library.example/video/1");
    Document page = librarian(1).see("/videos/" + event.id());
    assertThat(page.select("iframe")).isEmpty();
    assertThat(page.select("a[href=https://library.example/video/1]")).hasSize(1);
    assertThat(librarian(1).see("/events/" + event.id()).select("iframe")).isEmpty();
  }

  @Test
  void hasNoPageForWhatWasNotPublished() {
    assertThat(librarian(1).open("/videos/" + event.id()).getStatus()).isEqualTo(404);
    assertThat(librarian(1).send("/videos/" + event.id() + "/watched").getStatus()).isEqualTo(404);
    assertThat(librarian(1).open("/videos/nonsense").getStatus()).isEqualTo(400);
    assertThat(visitor.as(null).open("/videos").getRedirectedUrl()).endsWith("/login");
  }

  @Test
  @CountsStatements("/videos/{id}")
  void takesTheSameFewStatementsForAnyNumberOfSpeakers() {
    publish(RUTUBE);
    addSpeakers(10);
    int few = librarian(1).statementsFor("/videos/" + event.id());
    addSpeakers(990);
    assertThat(librarian(1).see("/videos/" + event.id()).text()).contains("Спикер № 990");
    assertThat(librarian(1).statementsFor("/videos/" + event.id())).isEqualTo(few).isLessThanOrEqualTo(12);
  }

  private void addSpeakers(int many) {
    database.update("""
        insert into event_speaker (id, event_id, position, name, may_publish)
        select random_uuid(), ?, 100 + x, 'Спикер № ' || x, true from system_range(1, ?)""", event.id().id(), many);
  }

  @Test
  @CountsStatements("/videos")
  void takesTheSameFewStatementsForAnyNumberOfVideos() {
    addVideos(10);
    int few = librarian(1).statementsFor("/videos");
    addVideos(990);
    assertThat(librarian(1).see("/videos").select(".videos li")).hasSize(1000);
    assertThat(librarian(1).statementsFor("/videos")).isEqualTo(few).isLessThanOrEqualTo(12);
  }

  private void addVideos(int many) {
    IntStream.range(0, many).forEach(number -> {
      Event watched = new Event(plan.plannedEvent(projects.plannedEvent(event.project(), "seminar", DAY.minusDays(number % 40))));
      watched.settleVideo(Video.published(RUTUBE, "https://culture.ru/video/" + number, clock.instant()));
      allEvents.save(watched);
    });
  }
}
