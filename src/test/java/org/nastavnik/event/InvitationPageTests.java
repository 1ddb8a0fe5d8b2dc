package org.nastavnik.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nastavnik.event.EventStory.outside;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Reading;
import org.nastavnik.event.speaker.SpeakerFile;
import org.nastavnik.event.speaker.SpeakerFiles;
import org.nastavnik.event.speaker.SpeakerList;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a speaker without an account reaches by the link of the letter, and what nobody reaches by any other. */
@PageTest
class InvitationPageTests {

  private static final LocalDate DAY = LocalDate.of(2022, 5, 18);
  private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.ISO_8859_1);

  @Autowired MockMvc pages;
  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired EventStory event;
  @Autowired SpeakerList speakers;
  @Autowired SpeakerFiles files;
  @Autowired Reading reading;
  @Autowired RuntimeService runtime;
  @Autowired People people;
  @Autowired JdbcTemplate database;

  private String token;

  @BeforeEach
  void begin() {
    story.begin();
    event.plan("seminar", DAY);
    event.preparationBegins();
    event.prepareWith(List.of(outside("guest@partner.example")));
    token = event.invitation();
  }

  @Test
  void showsTheProgrammeAndKeepsTheLinkToItself() throws Exception {
    pages.perform(get("/invitation/" + token)).andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("Здравствуйте, Лидия Гостева!"), containsString("Библиотека в социальных сетях"),
            containsString(people.name("methodologist1") + ", methodologist1@"))))
        .andExpect(header().string("Referrer-Policy", "no-referrer")).andExpect(header().string("X-Robots-Tag", "noindex"))
        .andExpect(header().string("Cache-Control", containsString("no-store")));
  }

  @Test
  @CountsStatements("/invitation/{token}")
  void takesTheSameFewStatementsForAnyNumberOfSpeakers() {
    visitor.as(null);
    addSpeakers(10);
    int few = visitor.statementsFor("/invitation/" + token);
    addSpeakers(990);
    assertThat(visitor.statementsFor("/invitation/" + token)).isEqualTo(few).isLessThanOrEqualTo(12);
  }

  private void addSpeakers(int many) {
    database.update("""
        insert into event_speaker (id, event_id, position, name, may_publish)
        select random_uuid(), ?, 100 + x, 'Спикер ' || x, true from system_range(1, ?)""", event.id().id(), many);
  }

  @Test
  void takesOneAnswerWithItsMaterials() throws Exception {
    pages.perform(answer(token, "accept").file(file("C:\\talks\\Доклад.pdf", PDF)).param("mayPublish", "yes").param("comment", "Нужен проектор"))
        .andExpect(redirectedUrl("/invitation/thanks/ACCEPT"));
    assertThat(waitingAt()).contains("ApproveProgramme");
    List<SpeakerFile> brought = files.of(speakers.of(event.id()));
    assertThat(brought).extracting(SpeakerFile::name).containsExactly("Доклад.pdf");
    assertThat(reading.file(brought.get(0).fileId(), "methodologist2")).isPresent();
    assertThat(reading.file(brought.get(0).fileId(), "librarian01")).isEmpty();

    pages.perform(get("/invitation/" + token).with(from("10.0.0.1"))).andExpect(status().isGone());
    pages.perform(answer(token, "decline").with(from("10.0.0.1"))).andExpect(status().isGone());
    assertThat(speakers.of(event.id())).singleElement().matches(speaker -> speaker.hasAgreed() && speaker.mayPublish());
    pages.perform(get("/invitation/thanks/ACCEPT")).andExpect(status().isOk());
  }

  @Test
  void whatASpeakerBroughtIsForStaffUntilItIsShownToAll() throws Exception {
    pages.perform(answer(token, "accept").file(file("Доклад.pdf", PDF)).param("mayPublish", "yes"));
    SpeakerFile talk = files.of(speakers.of(event.id())).get(0);
    String page = "/events/" + event.id();
    String share = page + "/files/" + talk.fileId() + "/share";
    pages.perform(get(page).with(reader("methodologist2", Roles.METHODOLOGIST))).andExpect(content().string(allOf(
        containsString("Доклад.pdf"), containsString("/files/" + talk.fileId()), not(containsString(share)))));
    pages.perform(get(page).with(reader("librarian01", Roles.LIBRARIAN))).andExpect(content().string(not(containsString("Доклад.pdf"))));

    pages.perform(post(share).param("shared", "true").with(reader("methodologist2", Roles.METHODOLOGIST)).with(csrf())).andExpect(status().isBadRequest());
    assertThat(reading.file(talk.fileId(), "librarian01")).isEmpty();
    pages.perform(get(page).with(reader("methodologist1", Roles.METHODOLOGIST))).andExpect(content().string(containsString(share)));
    pages.perform(post(share).param("shared", "true").with(reader("methodologist1", Roles.METHODOLOGIST)).with(csrf())).andExpect(status().is3xxRedirection());
    pages.perform(get(page).with(reader("librarian01", Roles.LIBRARIAN))).andExpect(content().string(containsString("Доклад.pdf")));
    assertThat(reading.file(talk.fileId(), "librarian01")).isPresent();
    assertThat(reading.file(talk.fileId(), "nobody")).isEmpty();

    pages.perform(post(share).param("shared", "false").with(reader("methodologist1", Roles.METHODOLOGIST)).with(csrf())).andExpect(status().is3xxRedirection());
    assertThat(reading.file(talk.fileId(), "librarian01")).isEmpty();
  }

  private static RequestPostProcessor reader(String userId, String role) {
    return user(userId).authorities(new SimpleGrantedAuthority(role));
  }

  @Test
  void proposesAnotherDateAndSaysWhereItIsWrong() throws Exception {
    pages.perform(answer(token, "proposeDate").param("proposedDate", "2022-04-01").param("comment", "Только <b>так</b>"))
        .andExpect(status().isBadRequest()).andExpect(content().string(allOf(containsString("уже наступила"),
            containsString("Только &lt;b&gt;так&lt;/b&gt;"), containsString("value=\"2022-04-01\""))));
    pages.perform(answer(token, "proposeDate").param("proposedDate", "завтра")).andExpect(status().isBadRequest());
    pages.perform(answer(token, "")).andExpect(status().isBadRequest()).andExpect(content().string(containsString("Выберите ответ")));
    pages.perform(answer(token, "proposeDate").param("proposedDate", "2022-05-25")).andExpect(redirectedUrl("/invitation/thanks/PROPOSE_DATE"));
    assertThat(waitingAt()).contains("ReplaceSpeaker");
  }

  @Test
  void keepsNothingOfAnAnswerWithAFileThatIsNotTaken() throws Exception {
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    pages.perform(answer(token, "accept").file(file("Доклад.pdf", PDF)).file(file("Слайды.pdf", page)))
        .andExpect(status().isBadRequest()).andExpect(content().string(containsString("«Слайды.pdf» не подходит")));
    MockMultipartHttpServletRequestBuilder tooMany = answer(token, "accept");
    for (int i = 0; i < 6; i++) {
      tooMany.file(file("Доклад.pdf", PDF));
    }
    pages.perform(tooMany).andExpect(status().isBadRequest());
    assertThat(files.of(speakers.of(event.id()))).isEmpty();
    pages.perform(answer(token, "accept")).andExpect(redirectedUrl("/invitation/thanks/ACCEPT"));
  }

  @Test
  void opensByNoChangedCutOrForeignLink() throws Exception {
    for (String wrong : List.of("A" + token.substring(1), token.substring(0, token.length() - 2), token + "AA", token.toLowerCase(), "none",
        UUID.randomUUID().toString(), "%D0%B0", speakers.of(event.id()).get(0).id().toString())) {
      pages.perform(get(java.net.URI.create("/invitation/" + wrong)).with(from("10.0.0.2"))).andExpect(status().isGone())
          .andExpect(content().string(containsString("По этой ссылке ответить нельзя")));
    }
  }

  @Test
  void opensNoLongerWhenItsTimeHasPassedOrTheSpeakerIsNotWaitedFor() throws Exception {
    story.advanceTo(LocalDate.of(2022, 4, 27));
    pages.perform(get("/invitation/" + token).with(from("10.0.0.3"))).andExpect(status().isGone());
    pages.perform(answer(token, "accept").with(from("10.0.0.3"))).andExpect(status().isGone());
  }

  @Test
  void answersNothingWithoutTheTokenAgainstForgery() throws Exception {
    pages.perform(multipart("/invitation/" + token).param("decision", "accept")).andExpect(status().isForbidden());
    assertThat(waitingAt()).contains("WaitForAnswer");
  }

  @Test
  void stopsListeningToWhoeverGuesses() throws Exception {
    for (int guess = 0; guess < 30; guess++) {
      pages.perform(get("/invitation/guess" + guess).with(from("10.0.0.4"))).andExpect(status().isGone());
    }
    pages.perform(get("/invitation/" + token).with(from("10.0.0.4"))).andExpect(status().isTooManyRequests());
    pages.perform(get("/invitation/" + token).with(from("10.0.0.5"))).andExpect(status().isOk());
  }

  /** Whoever reads the database, or a copy of it, finds no link to answer by. */
  @Test
  void standsInNoTable() {
    List<String> columns = database.query("""
        select TABLE_NAME, COLUMN_NAME from INFORMATION_SCHEMA.COLUMNS
        where TABLE_SCHEMA = 'PUBLIC' and DATA_TYPE = 'CHARACTER VARYING'""",
        (row, number) -> "select count(*) from \"%s\" where \"%s\" like ?".formatted(row.getString(1), row.getString(2)));
    assertThat(columns).hasSizeGreaterThan(100);
    assertThat(columns).allSatisfy(count -> assertThat(database.queryForObject(count, Integer.class, "%" + token + "%")).as(count).isZero());
  }

  private List<String> waitingAt() {
    return runtime.getActiveActivityIds(event.instance().getId());
  }

  private static MockMultipartHttpServletRequestBuilder answer(String token, String decision) {
    var request = multipart("/invitation/" + token);
    request.param("decision", decision).with(csrf());
    return request;
  }

  private static MockMultipartFile file(String name, byte[] content) {
    return new MockMultipartFile("file", name, null, content);
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
