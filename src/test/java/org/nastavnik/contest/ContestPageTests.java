package org.nastavnik.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contest.entry.Drafting;
import org.nastavnik.contest.entry.EntryFile;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The contest as authors see it: rules and stages, a draft, an entry on its way. */
@PageTest
class ContestPageTests {

  @Autowired MockMvc browser;
  @Autowired ProcessStory story;
  @Autowired ContestStory contest;
  @Autowired Contests contests;
  @Autowired Drafting drafting;
  @Autowired PageVisitor visitor;
  @Autowired JdbcTemplate database;
  @Autowired ManyEntries many;

  private ProcessInstance held;
  private ContestId id;

  @BeforeEach
  void begin() {
    story.begin();
    held = contest.announce(Map.of());
    id = contest.id(held);
  }

  private ResultActions send(AbstractMockHttpServletRequestBuilder<?> request, String userId, String role) throws Exception {
    String project = contests.contest(id).project().toString();
    return browser.perform(request.with(user(userId).authorities(new SimpleGrantedAuthority(role))).with(csrf())
        .cookie(new Cookie("nastavnik-project", project)));
  }

  private ResultActions asAuthor(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return send(request, "librarian01", "librarian");
  }

  private String page(String path) throws Exception {
    return asAuthor(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void showsRulesCriteriaAndTheStageOfToday() throws Exception {
    assertThat(page("/contest")).contains("Лучшая проектная идея", "Проекты для жителей", "до 01.06.2022", "Польза", "60 %", "Написать идею")
        .containsPattern("class=\"now\" aria-current=\"step\">\\s*<strong>Приём работ");
    contest.submitAccepted(held, "librarian02", "Двор");
    contest.openJudging(held);
    assertThat(page("/contest")).containsPattern("class=\"now\" aria-current=\"step\">\\s*<strong>Судейство").doesNotContain("Написать идею");
  }

  @Test
  void tellsAuthorsTheirPlacesAndThatTheChairDecidedBetweenEqualPoints() throws Exception {
    held = contest.announce(Map.of("ties", "break", "prizes", 2));
    id = contest.id(held);
    EntryId mill = contest.submitAccepted(held, "librarian01", "Мельница");
    EntryId yard = contest.submitAccepted(held, "librarian02", "Двор");
    contest.openJudging(held);
    contest.scoreByAll(mill, 9, 8, 7);
    contest.scoreByAll(yard, 7, 8, 9);
    story.completeAs("jury1", held, "BreakTie", Map.of("grounds", "Двор охватит больше жителей", "tied", List.of(
        Map.of("number", contests.entry(mill).number(), "place", 2), Map.of("number", contests.entry(yard).number(), "place", 1))));
    assertThat(page("/contest")).doesNotContain("Место 2");
    contest.signAndApprove(held);
    assertThat(page("/contest")).contains("<strong>Место 2</strong>", "Призовые места при равных баллах распределил председатель жюри.");
  }

  @Test
  void asksForAnotherIdeaBelowTheFirstAsLongAsOneMayHandItIn() throws Exception {
    assertThat(page("/contest")).contains("Подайте свою идею", "Один автор может подать до 2 работ");
    contest.submit(held, "librarian01", "Мельница");
    assertThat(page("/contest")).containsSubsequence("Мои работы", "Подать ещё одну идею").doesNotContain("Подайте свою идею");
    contest.submit(held, "librarian01", "Двор");
    assertThat(page("/contest")).doesNotContain("Подать ещё одну идею", "Написать идею");
  }

  @Test
  void listsTheEntriesForThoseInChargeAndNotForOthersOrJurorsOfABlindContest() throws Exception {
    contest.submitAccepted(held, "librarian02", "Двор");
    EntryId returned = contest.submit(held, "librarian03", "Сад");
    contest.check(returned, Map.of("decision", "return", "comment", "Напишите о средствах"));
    contest.submit(held, "librarian04", "Мост");
    String list = entries("methodologist1", "methodologist");
    assertThat(list).contains("Двор", "допущена", "Сад", "у автора на исправлении", "Мост", "на проверке", "пока никто не взял");
    assertThat(entries("coordinator", "coordinator")).contains("Сад");
    assertThat(entries("librarian05", "librarian")).isEmpty();
    assertThat(Jsoup.parse(send(get("/contest"), "jury2", "methodologist").andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
        .select("#entries")).isEmpty();
  }

  @Test
  void aLateCheckIsLateInTheProjectOfTheContest() throws Exception {
    contest.submit(held, "librarian04", "Мост");
    story.advanceTo(LocalDate.of(2022, 5, 20));
    assertThat(Jsoup.parse(send(get("/project"), "coordinator", "coordinator").andReturn().getResponse()
        .getContentAsString(StandardCharsets.UTF_8)).select("#late").text()).contains("Проверить работу", "Методисты");
  }

  private String entries(String userId, String role) throws Exception {
    return Jsoup.parse(send(get("/contest"), userId, role).andExpect(status().isOk()).andReturn().getResponse()
        .getContentAsString(StandardCharsets.UTF_8)).select("section[aria-labelledby=entries]").text();
  }

  @Test
  void keepsWhatIsTypedForItsAuthorAlone() throws Exception {
    asAuthor(post(idea("/draft")).header("X-By-Script", "1").param("title", "Мельница").param("summary", "Первая строка"))
        .andExpect(status().isOk()).andExpect(content().string(containsString("Черновик сохранён 20.04.2022 09:00")));
    assertThat(page(idea(""))).contains("Мельница", "Первая строка");
    assertThat(page("/contest")).contains("Продолжить", "Мельница");
    send(get(idea("")), "librarian02", "librarian").andExpect(status().isOk()).andExpect(content().string(not(containsString("Мельница"))));
    send(get(idea("")), "coordinator", "coordinator").andExpect(status().isForbidden());
  }

  @Test
  void homeTellsALibrarianOfTheOpenContestAndOfTheDraftThatIsNotSent() throws Exception {
    assertThat(page("/")).contains("Лучшая проектная идея: предложите свою идею", "Идеи принимают до 01.06.2022.").doesNotContain("Сейчас задач нет");
    drafting.write(id, "librarian01", "Мельница", "Первая строка");
    assertThat(page("/")).contains("Черновик идеи «Мельница» не отправлен", idea("")).doesNotContain("предложите свою идею");
    send(get("/"), "librarian02", "librarian").andExpect(content().string(not(containsString("Мельница"))));
    send(get("/"), "coordinator", "coordinator").andExpect(content().string(not(containsString("предложите свою идею"))));
    drafting.write(id, "somebody", "Сад", "Первая строка");
    send(get("/"), "somebody", "librarian").andExpect(content().string(containsString("Черновик идеи «Сад» не отправлен")));
    visitor.choose(contests.contest(id).project());
    assertThat(visitor.as("somebody", "librarian").statementsFor("/")).isLessThanOrEqualTo(12);
    drafting.discard(id, "librarian01");
    contest.submitAccepted(held, "librarian01", "Двор");
    assertThat(page("/")).doesNotContain("предложите свою идею", "Черновик");
    contest.openJudging(held);
    send(get("/"), "librarian02", "librarian").andExpect(content().string(not(containsString("предложите свою идею"))));
  }

  private String idea(String rest) {
    return "/contest/idea/" + id + rest;
  }

  @Test
  void takesFilesByTheirContentAndSaysWhatIsAllowed() throws Exception {
    upload("смета.txt", "Смета".getBytes(StandardCharsets.UTF_8)).andExpect(status().isOk()).andExpect(content().string(containsString("смета.txt")));
    upload("план.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3}).andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("«план.pdf» не приложен. «план.pdf» называется PDF, но внутри это не PDF.")));
    upload("план.pdf", new byte[] {1, 2, 3, 4, (byte) 200}).andExpect(status().isBadRequest());
    upload("план.docx", zip("word.txt")).andExpect(status().isBadRequest());
    upload("архив.zip", zip("[Content_Types].xml")).andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("Файл такого вида не принимается. Сохраните его как PDF, Word, OpenDocument, RTF, презентацию PPTX или ODP, текст, картинку JPEG или PNG.")));
    upload("план.docx", zip("[Content_Types].xml")).andExpect(status().isOk());
    asAuthor(post(idea("/discard")));
    upload("смета.txt", "Смета".getBytes(StandardCharsets.UTF_8));
    upload("большой.txt", "а".repeat(11 * 1024 * 1024).getBytes(StandardCharsets.UTF_8)).andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("больше 20 МБ")));
    for (int i = 2; i <= 5; i++) {
      upload("ещё " + i + ".txt", "Текст".getBytes(StandardCharsets.UTF_8)).andExpect(status().isOk());
    }
    upload("шестой.txt", "Текст".getBytes(StandardCharsets.UTF_8)).andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("оставьте пять")));
    assertThat(drafting.draft(id, "librarian01").files()).extracting(EntryFile::name)
        .containsExactly("смета.txt", "ещё 2.txt", "ещё 3.txt", "ещё 4.txt", "ещё 5.txt");
  }

  private static byte[] zip(String entry) throws Exception {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
      zip.putNextEntry(new java.util.zip.ZipEntry(entry));
    }
    return bytes.toByteArray();
  }

  private ResultActions upload(String name, byte[] bytes) throws Exception {
    return asAuthor(multipart(idea("/files")).file(new MockMultipartFile("file", name, "application/pdf", bytes)).header("X-By-Script", "1"));
  }

  @Test
  void nobodyElseReachesAFileOfADraft() throws Exception {
    upload("смета.txt", "Смета".getBytes(StandardCharsets.UTF_8));
    String stored = drafting.draft(id, "librarian01").files().get(0).file().toString();
    asAuthor(get("/files/" + stored)).andExpect(status().isOk()).andExpect(content().bytes("Смета".getBytes(StandardCharsets.UTF_8)));
    send(get("/files/" + stored), "librarian02", "librarian").andExpect(status().isNotFound());
    send(get("/files/" + stored), "coordinator", "coordinator").andExpect(status().isNotFound());
    String file = idea("/files/" + stored);
    send(post(file + "/remove").param("title", "").param("summary", ""), "librarian02", "librarian");
    assertThat(drafting.draft(id, "librarian01").files()).hasSize(1);
    asAuthor(post(file + "/remove").param("title", "Т").param("summary", "С")).andExpect(redirectedUrl(idea("") + "#files"));
    assertThat(drafting.draft(id, "librarian01").files()).isEmpty();
    assertThat(drafting.draft(id, "librarian01").title()).isEqualTo("Т");
  }

  @Test
  void handsTheDraftInWithEachConsentOnItsOwn() throws Exception {
    upload("смета.txt", "Смета".getBytes(StandardCharsets.UTF_8));
    Document refused = Jsoup.parse(asAuthor(submit(" ", "")).andExpect(status().isBadRequest()).andReturn().getResponse()
        .getContentAsString(StandardCharsets.UTF_8));
    assertThat(refused.select("#problems a").eachAttr("href")).containsExactly("#title", "#summary", "#consent-PERSONAL_DATA",
        "#consent-PUBLICATION");
    assertThat(refused.select("#problems a").eachAttr("href")).allSatisfy(link -> assertThat(refused.select(link)).as(link).hasSize(1));
    assertThat(refused.select("#problems").hasAttr("autofocus")).isTrue();
    asAuthor(submit("Мельница", "Музей в мельнице")).andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("Без согласия на обработку данных работу принять нельзя")))
        .andExpect(content().string(containsString("Музей в мельнице")));
    asAuthor(submit("Мельница", "Музей в мельнице").param("consent-PERSONAL_DATA", ConsentPurpose.PERSONAL_DATA.textId())
        .param("consent-PUBLICATION", "contest.consent.publication.v0")).andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("Текст согласия обновился")));
    assertThat(contests.entriesOf("librarian01")).filteredOn(entry -> entry.contest().equals(id)).isEmpty();
    asAuthor(agreed(submit("Мельница", "Музей в мельнице"))).andExpect(redirectedUrl("/contest"));

    EntryView entry = contests.entries(id).get(0);
    assertThat(entry.files()).extracting(EntryView.FileView::name).containsExactly("смета.txt");
    assertThat(drafting.draft(id, "librarian01").savedAt()).isNull();
    assertThat(contest.instance(entry.id())).isNotNull();
    assertThat(page("/contest")).contains("Мельница", "Проверяется");
    String own = page("/contest/entries/" + entry.id());
    assertThat(own).contains("Согласия", "Редакция 1", "Отозвать согласие", "смета.txt");
  }

  @Test
  void saysBeforehandWhatEachConsentIsForAndLetsTheAuthorGiveItAgain() throws Exception {
    assertThat(page(idea(""))).contains("Обязательно: без него принять работу нельзя", "имена участников публикуют вместе с итогами");
    asAuthor(agreed(submit("Мельница", "Музей в мельнице"))).andExpect(redirectedUrl("/contest"));
    String own = "/contest/entries/" + contests.entries(id).get(0).id();
    asAuthor(post(own + "/consents/PUBLICATION/withdraw"));
    assertThat(page(own)).contains("отозвано 20.04.2022", "Даю согласие на публикацию");
    String give = own + "/consents/PUBLICATION/give";
    send(post(give).param("wording", ConsentPurpose.PUBLICATION.textId()), "librarian02", "librarian").andExpect(status().isForbidden());
    asAuthor(post(give).param("wording", ConsentPurpose.PUBLICATION.textId())).andExpect(redirectedUrl(own));
    assertThat(page(own)).doesNotContain("Согласие не дано").contains("дано 20.04.2022");
  }

  private AbstractMockHttpServletRequestBuilder<?> submit(String title, String summary) {
    return post(idea("")).param("title", title).param("summary", summary);
  }

  private static AbstractMockHttpServletRequestBuilder<?> agreed(AbstractMockHttpServletRequestBuilder<?> request) {
    Stream.of(ConsentPurpose.values()).forEach(purpose -> request.param("consent-" + purpose, purpose.textId()));
    return request;
  }

  @Test
  void theAuthorCorrectsAReturnedEntryThroughTheTask() throws Exception {
    EntryId entry = contest.submit(held, "librarian01", "Мельница");
    contest.check(entry, Map.of("decision", "return", "comment", "Добавьте смету"));
    story.runJobs();
    assertThat(page("/contest")).contains("Нужно исправить", "Добавьте смету");
    String path = "/contest/entries/" + entry;
    asAuthor(correct(path, "", "Со сметой")).andExpect(status().isBadRequest()).andExpect(content().string(containsString("Со сметой")));
    assertThat(contests.entry(entry).files()).as("a refused correction keeps the files").extracting(EntryView.FileView::name)
        .containsExactly("idea.txt");
    send(correct(path, "Чужая", "Правка"), "librarian02", "librarian").andExpect(status().isForbidden());
    asAuthor(correct(path, "Мельница и сад", "Со сметой")).andExpect(redirectedUrl(path));
    assertThat(contests.entry(entry).title()).isEqualTo("Мельница и сад");
    assertThat(contests.entry(entry).files()).extracting(EntryView.FileView::name).containsExactly("новая.txt");
    assertThat(page(path)).contains("Проверяется").doesNotContain("Отправить исправленную");
  }

  @Test
  void keepsACorrectionForItsAuthorAloneUntilItIsSent() throws Exception {
    EntryId entry = contest.submit(held, "librarian01", "Мельница");
    contest.check(entry, Map.of("decision", "return", "comment", "Добавьте смету"));
    story.runJobs();
    String path = "/contest/entries/" + entry;
    asAuthor(kept(path).header("X-By-Script", "1")).andExpect(status().isOk())
        .andExpect(content().string("Исправления сохранены 20.04.2022 09:00, но ещё не отправлены. Их видите только вы."));
    assertThat(page(path)).contains("Мельница и сад", "Смета: краска", "Исправления сохранены", "Приложенные файлы");
    send(kept(path), "librarian02", "librarian").andExpect(status().isForbidden());
    send(get(path), "methodologist1", "methodologist").andExpect(content().string(not(containsString("Смета: краска"))));
    asAuthor(post(path + "/draft").param("title", "М".repeat(301)).param("summary", "")).andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("Не больше 300 знаков, сейчас 301.")));
    asAuthor(correct(path, " ", "")).andExpect(status().isBadRequest()).andExpect(content().string(containsString("href=\"#summary\"")));
    asAuthor(correct(path, "Мельница", "Со сметой")).andExpect(redirectedUrl(path));
    assertThat(drafting.correction(entry)).isEmpty();
    asAuthor(kept(path)).andExpect(status().isBadRequest());
    assertThat(drafting.correction(entry)).as("nothing is kept for an entry that is being checked").isEmpty();
  }

  @Test
  void saysThatFilesOfACorrectionAreNotKeptUntilItIsSent() throws Exception {
    EntryId entry = contest.submit(held, "librarian01", "Мельница");
    contest.check(entry, Map.of("decision", "return", "comment", "Добавьте смету"));
    story.runJobs();
    String path = "/contest/entries/" + entry;
    assertThat(page(path)).contains("Ваше исправление");
    Document again = Jsoup.parse(asAuthor(correct(path, "", "Со сметой")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    assertThat(again.select("#problems a").eachAttr("href")).containsExactlyInAnyOrder("#title", "#file");
    assertThat(again.select("#file-error").text()).contains("Выберите файлы ещё раз");
    asAuthor(multipart(path + "/correct").file(new MockMultipartFile("file", "a.exe", "text/plain", "MZ\u0000".getBytes(StandardCharsets.UTF_8)))
        .param("title", "Мельница").param("summary", "Со сметой")).andExpect(content().string(containsString("href=\"#file\"")));
    asAuthor(multipart(path + "/draft").file(new MockMultipartFile("file", "смета.txt", "text/plain", "Смета".getBytes(StandardCharsets.UTF_8)))
        .param("title", "Мельница").param("summary", "Со сметой")).andExpect(flash().attribute("flash", containsString("Файлы не сохраняются")));
    asAuthor(kept(path)).andExpect(flash().attribute("flash", "Исправления сохранены, но ещё не отправлены."));
  }

  @Test
  void forgetsACorrectionWithTheEntry() throws Exception {
    EntryId entry = contest.submit(held, "librarian01", "Мельница");
    contest.check(entry, Map.of("decision", "return", "comment", "Добавьте смету"));
    story.runJobs();
    asAuthor(kept("/contest/entries/" + entry)).andExpect(redirectedUrl("/contest/entries/" + entry));
    assertThat(drafting.correction(entry)).isPresent();
    asAuthor(post("/contest/entries/" + entry + "/withdraw"));
    assertThat(drafting.correction(entry)).isEmpty();
  }

  private static AbstractMockHttpServletRequestBuilder<?> kept(String path) {
    return post(path + "/draft").param("title", "Мельница и сад").param("summary", "Смета: краска");
  }

  private static AbstractMockHttpServletRequestBuilder<?> correct(String path, String title, String summary) {
    return multipart(path + "/correct").file(new MockMultipartFile("file", "новая.txt", "text/plain", "Новая".getBytes(StandardCharsets.UTF_8)))
        .param("title", title).param("summary", summary);
  }

  @Test
  void anEntryIsForItsAuthorAndTheOrganisersOutsideTheJury() throws Exception {
    EntryId entry = contest.submit(held, "librarian01", "Мельница");
    String path = "/contest/entries/" + entry;
    send(get(path), "librarian02", "librarian").andExpect(status().isForbidden()).andExpect(content().string(not(containsString("Мельница"))));
    send(get(path), "jury2", "jury").andExpect(status().isForbidden());
    send(get(path), "jury2", "methodologist").andExpect(status().isForbidden());
    send(get(path), "methodologist1", "methodologist").andExpect(status().isOk()).andExpect(content().string(containsString("Копии без имён")));
    send(post(path + "/withdraw"), "librarian02", "librarian").andExpect(status().isForbidden());
    send(post(path + "/consents/PUBLICATION/withdraw"), "librarian02", "librarian").andExpect(status().isForbidden());
    asAuthor(multipart(path + "/copies").file(new MockMultipartFile("file", "копия.txt", "text/plain", "К".getBytes(StandardCharsets.UTF_8))))
        .andExpect(status().isForbidden());
    send(multipart(path + "/copies").file(new MockMultipartFile("file", "копия.txt", "text/plain", "К".getBytes(StandardCharsets.UTF_8))),
        "methodologist1", "methodologist").andExpect(redirectedUrl(path));
    asAuthor(post(path + "/withdraw")).andExpect(redirectedUrl(path));
    assertThat(page(path)).contains("Отозвана вами");
  }

  @Test
  void noCopyReachesTheJuryOnceJudgingHasBegun() throws Exception {
    EntryId entry = contest.submitAccepted(held, "librarian01", "Мельница");
    contest.openJudging(held);
    send(multipart("/contest/entries/" + entry + "/copies").file(new MockMultipartFile("file", "копия.txt", "text/plain", "К".getBytes(StandardCharsets.UTF_8))),
        "methodologist1", "methodologist").andExpect(status().isBadRequest()).andExpect(content().string(containsString("Судейство уже началось")));
  }

  @Test
  void showsResultAndCommentsOnlyOncePublished() throws Exception {
    EntryId entry = contest.submitAccepted(held, "librarian01", "Мельница");
    contest.openJudging(held);
    contest.scoreByAll(entry, 9, 8, 7);
    assertThat(page("/contest/entries/" + entry)).doesNotContain("Отзыв 9/9", "из 100");
    contest.signAndApprove(held);
    assertThat(page("/contest/entries/" + entry)).contains("Место 1", "80,00", "Отзыв 9/9").doesNotContain("jury1", "Заметка");
    assertThat(page("/contest")).contains("Итоги", "80,00");
    asAuthor(post("/contest/entries/" + entry + "/consents/PUBLICATION/withdraw"));
    assertThat(page("/contest")).contains("автор не назван");
  }

  @Test
  @CountsStatements({"/contest", "/contest/entries/{entry}"})
  void asksTheDatabaseAsOftenForManyEntriesAsForFew() throws Exception {
    EntryId entry = contest.submitAccepted(held, "librarian01", "Мельница");
    visitor.choose(contests.contest(id).project());
    visitor.as("librarian01", "librarian");
    assertThat(visitor.statementsFor("/contest")).isLessThanOrEqualTo(12);
    contest.openJudging(held);
    contest.scoreByAll(entry, 9, 8, 7);
    contest.signAndApprove(held);
    List<String> pages = List.of("/contest", "/contest/entries/" + entry);
    List<Integer> few = pages.stream().map(visitor::statementsFor).toList();
    many.addScored(entry, "librarian02");
    many.add(entry, "librarian01");
    addFiles("contest_entry_file (entry_id, position, file_id, name, content_type, size_bytes, redacted) select ?, x, %s, false", entry.id(), 1);
    assertThat(pages.stream().map(visitor::statementsFor).toList()).isEqualTo(few).allMatch(count -> count <= 12);
    assertThat(page("/contest")).contains("И ещё работ: 951");
  }

  @Test
  @CountsStatements("/contest/idea/{contest}")
  void asksTheDatabaseAsOftenForManyFilesOfADraftAsForFew() throws Exception {
    upload("смета.txt", "Смета".getBytes(StandardCharsets.UTF_8));
    visitor.choose(contests.contest(id).project());
    int few = visitor.as("librarian01", "librarian").statementsFor(idea(""));
    addFiles("contest_draft_file (contest_id, author, position, file_id, name, content_type, size_bytes, redacted) select ?, 'librarian01', x, %s, false", id.id(), 1);
    assertThat(visitor.see(idea("")).select("#files").text()).contains("Файл 999");
    assertThat(visitor.statementsFor(idea(""))).isEqualTo(few).isLessThanOrEqualTo(12);
  }

  private void addFiles(String into, UUID owner, int first) {
    UUID file = UUID.randomUUID();
    database.update("insert into stored_file (id, name, size_bytes, content_type, sha256, stored_at) values (?, 'a.txt', 1, 'text/plain', '', now())", file);
    database.update("insert into " + into.formatted("'" + file + "', 'Файл ' || x, 'text/plain', 1") + " from system_range(?, 999)", owner, first);
  }
}
