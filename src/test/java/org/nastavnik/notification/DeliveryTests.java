package org.nastavnik.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.AccountStates;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Letters on their way to a real mail server. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class DeliveryTests {

  private static final PostOffice POST = new PostOffice();
  private static final String ANNA = "librarian01@library.example";

  @Autowired Outbox outbox;
  @Autowired LetterWishes wishes;
  @Autowired AccountStates accounts;
  @Autowired QueuedLetters letters;
  @Autowired MailOverview overview;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcTemplate database;
  @Autowired ProcessStory story;
  @Autowired SchoolClock clock;
  @MockitoSpyBean LetterBook book;
  @MockitoSpyBean Postman postman;

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry settings) {
    POST.setUp(settings);
  }

  @AfterAll
  static void close() {
    POST.stop();
  }

  @BeforeEach
  void begin() {
    story.begin();
    management.createJobQuery().list().forEach(job -> management.deleteJob(job.getId()));
    database.update("delete from letter_wish");
    database.update("update letter set digest_id = null");
    database.update("delete from letter");
    POST.empty();
  }

  @Test
  void sendsALetterOnceHoweverOftenItIsQueued() throws MessagingException {
    Letter letter = reminder("librarian01");
    outbox.queue(letter);
    outbox.queue(letter);
    runJobs();
    runJobs();

    assertThat(POST.received()).hasSize(1);
    assertThat(state(letter)).isEqualTo(LetterState.SENT);
    assertThat(management.createJobQuery().count()).isZero();
  }

  @Test
  void sendsNothingOfWhatIsRolledBack() {
    transactions.executeWithoutResult(transaction -> {
      outbox.queue(reminder("librarian01"));
      transaction.setRollbackOnly();
    });
    runJobs();

    assertThat(POST.received()).isEmpty();
    assertThat(management.createJobQuery().count()).isZero();
  }

  @Test
  void writesToItsReceiverInRussianWithBothFacesAndTheWayToTheTask() throws Exception {
    outbox.queue(reminder("librarian01"));
    runJobs();

    MimeMessage message = POST.to(ANNA).get(0);
    assertThat(message.getSubject()).isEqualTo("Напоминание: «Проверить <b>работу</b>», срок 18.05.2022");
    assertThat(((InternetAddress) message.getFrom()[0]).toUnicodeString()).isEqualTo("\"Школа наставничества\" <school@library.example>");
    assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal()).isNotBlank();
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getMessageID()).isEqualTo("<" + queued(reminder("librarian01")).id() + "@library.example>");

    List<Part> faces = PostOffice.parts(message);
    assertThat(faces).hasSize(2);
    assertThat(faces.get(0).getContentType()).startsWith("text/plain");
    assertThat(PostOffice.text(faces.get(0))).contains("Задача «Проверить <b>работу</b>» ждёт вас.",
        "Открыть: https://school.example/tasks/42", "https://school.example/me/letters");
    assertThat(faces.get(1).getContentType()).startsWith("text/html");
    assertThat(PostOffice.text(faces.get(1))).contains("Проверить &lt;b&gt;работу&lt;/b&gt;", "href=\"https://school.example/tasks/42\"")
        .doesNotContain("<b>работу");
  }

  @Test
  void writesInTheLanguageTheReceiverChose() throws Exception {
    accounts.speaks("librarian02", Locale.ENGLISH);
    outbox.queue(reminder("librarian02"));
    runJobs();

    MimeMessage message = POST.to("librarian02@library.example").get(0);
    assertThat(message.getSubject()).isEqualTo("Reminder: “Проверить <b>работу</b>”, due 18 May 2022");
    assertThat(message.getHeader("Content-Language")).containsExactly("en");
    assertThat(PostOffice.text(PostOffice.parts(message).get(0))).contains("is waiting for you", "Open: https://school.example/tasks/42",
        "Choose which letters you get");
  }

  @Test
  void writesToNobodyWhoseAccountIsGone() {
    Letter letter = reminder("nobody");
    outbox.queue(letter);
    runJobs();
    assertThat(state(letter)).isEqualTo(LetterState.UNREACHABLE);
    assertThat(management.createJobQuery().count()).isZero();
  }

  @Test
  void writesToAnAddressWithoutAnAccountAndOffersItNoChoices() throws Exception {
    outbox.queue(Letter.toAddress("guest@partner.example", "event.speakerReleased", "e:0:s",
        Map.of("name", "Лидия\r\nBcc: other@partner.example", "topic", "Тема\r\nBcc: other@partner.example", "day", "2022-05-18")));
    runJobs();

    assertThat(POST.received()).hasSize(1);
    MimeMessage message = POST.to("guest@partner.example").get(0);
    assertThat(message.getSubject()).contains("«Тема Bcc: other@partner.example»");
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(PostOffice.text(PostOffice.parts(message).get(0))).doesNotContain("/me/letters");
  }

  @Test
  void triesAgainAfterAPauseWhileTheServerIsDown() throws Exception {
    Letter letter = reminder("librarian01");
    doThrow(new MessagingException("connection refused")).when(postman).connect();
    outbox.queue(letter);
    runJobs();
    assertThat(state(letter)).isEqualTo(LetterState.QUEUED);
    assertThat(queued(letter).failure()).isEqualTo("connection refused");
    assertThat(onlyJob().getDuedate()).isEqualTo(Date.from(clock.instant().plus(Duration.ofMinutes(1))));
    assertThat(onlyJob().getRetries()).isPositive();

    doCallRealMethod().when(postman).connect();
    clock.advance(Duration.ofMinutes(1));
    runJobs();
    assertThat(POST.to(ANNA)).hasSize(1);
    assertThat(queued(letter).failure()).isNull();
  }

  @Test
  void givesUpAfterTheLastPauseAndShowsAnIncident() throws Exception {
    Letter letter = reminder("librarian01");
    doThrow(new MessagingException("connection refused")).when(postman).connect();
    outbox.queue(letter);
    for (int attempt = 0; attempt < 6; attempt++) {
      runJobs();
      clock.advance(Duration.ofHours(9));
    }
    assertThat(state(letter)).isEqualTo(LetterState.FAILED);
    assertThat(queued(letter).attempts()).isEqualTo(6);
    assertThat(onlyJob().getRetries()).isZero();
    assertThat(runtime.createIncidentQuery().singleResult().getIncidentMessage()).isEqualTo("connection refused");
    assertThat(POST.received()).isEmpty();
    doCallRealMethod().when(postman).connect();
  }

  @Test
  void sendsAllAgainThatDidNotLeaveAndNoneThatMayHave() throws Exception {
    doThrow(new MessagingException("connection refused")).when(postman).connect();
    outbox.queue(List.of(reminder("librarian01"), reminder("librarian02"), reminder("librarian03")));
    for (int attempt = 0; attempt < 6; attempt++) {
      runJobs();
      clock.advance(Duration.ofHours(9));
    }
    book.uncertain(queued(reminder("librarian03")).id(), "cut off");
    doCallRealMethod().when(postman).connect();

    sendTogether(Heap.UNCERTAIN, "");
    assertThat(state(reminder("librarian03"))).isEqualTo(LetterState.UNCERTAIN);
    sendTogether(Heap.FAILED, "LIBRARIAN02");
    assertThat(List.of(state(reminder("librarian01")), state(reminder("librarian02")))).containsExactly(LetterState.FAILED, LetterState.QUEUED);
    sendTogether(Heap.FAILED, "");
    runJobs();
    assertThat(POST.received()).hasSize(2);
    assertThat(runtime.createIncidentQuery().count()).as("of the one that may have left").isOne();
  }

  private void sendTogether(Heap heap, String words) {
    new MailController(overview, outbox).sendTogether(heap, words, new RedirectAttributesModelMap());
  }

  @Test
  void doesNotTryAnAddressAgainThatIsNone() {
    Letter letter = Letter.toAddress("no address", "event.speakerReleased", "e:1:s", Map.of());
    outbox.queue(letter);
    runJobs();
    assertThat(state(letter)).isEqualTo(LetterState.FAILED);
    assertThat(onlyJob().getRetries()).isZero();
  }

  @Test
  void sendsOnceWhenANodeDiesBeforeHandingOver() {
    Letter letter = reminder("librarian01");
    outbox.queue(letter);
    doThrow(new IllegalStateException("node died")).doCallRealMethod().when(book).claim(any());
    runJobs();
    assertThat(POST.received()).isEmpty();
    assertThat(state(letter)).isEqualTo(LetterState.QUEUED);

    runJobs();
    assertThat(POST.received()).hasSize(1);
    assertThat(state(letter)).isEqualTo(LetterState.SENT);
  }

  @Test
  void neverSendsASecondCopyByItselfWhenANodeDiesAfterHandingOver() throws MessagingException {
    Letter letter = reminder("librarian01");
    outbox.queue(letter);
    doThrow(new IllegalStateException("node died")).doCallRealMethod().when(book).sent(any());
    runJobs();
    assertThat(POST.received()).hasSize(1);

    runJobs();
    assertThat(state(letter)).as("may still be under way").isEqualTo(LetterState.SENDING);
    clock.advance(Duration.ofMinutes(5));
    runJobs();
    runJobs();
    assertThat(POST.received()).hasSize(1);
    assertThat(state(letter)).isEqualTo(LetterState.UNCERTAIN);
    assertThat(runtime.createIncidentQuery().count()).isOne();

    assertThat(outbox.sendAgain(queued(letter).id())).isTrue();
    runJobs();
    assertThat(POST.received()).hasSize(2).extracting(MimeMessage::getMessageID).containsOnly(POST.received().get(0).getMessageID());
    assertThat(state(letter)).isEqualTo(LetterState.SENT);
    assertThat(runtime.createIncidentQuery().count()).isZero();
    assertThat(outbox.sendAgain(queued(letter).id())).as("what was sent is not sent again").isFalse();
  }

  @Test
  void handsALetterOverOnceThoughTwoNodesTakeIt() {
    Letter letter = reminder("librarian01");
    outbox.queue(letter);
    UUID id = queued(letter).id();
    assertThat(book.claim(id)).isTrue();
    assertThat(book.claim(id)).isFalse();
  }

  @Test
  void keepsNewsFromWhoeverWantsNoneButNeverWhatDutyAsks() {
    wishes.choose("librarian01", LetterWish.NEVER);
    outbox.queue(news("librarian01", "1"));
    outbox.queue(reminder("librarian01"));
    runJobs();
    assertThat(POST.to(ANNA)).hasSize(1);
    assertThat(state(news("librarian01", "1"))).isEqualTo(LetterState.UNWANTED);
  }

  @Test
  void gathersNewsIntoOneLetterADay() throws Exception {
    wishes.choose("librarian01", LetterWish.DAILY);
    outbox.queue(news("librarian01", "1"));
    outbox.queue(news("librarian01", "2"));
    runJobs();
    assertThat(POST.received()).isEmpty();
    assertThat(onlyJob().getDuedate()).isEqualTo(Date.from(ProcessStory.FIRST_DAY.plusDays(1).atTime(7, 30).atZone(clock.getZone()).toInstant()));

    story.advanceTo(ProcessStory.FIRST_DAY.plusDays(1));
    MimeMessage digest = POST.to(ANNA).get(0);
    assertThat(POST.received()).hasSize(1);
    assertThat(digest.getSubject()).isEqualTo("Письма за день, 21.04.2022");
    assertThat(PostOffice.text(PostOffice.parts(digest).get(0))).contains("Видео опубликовано: «Тема 1»", "Видео опубликовано: «Тема 2»",
        "https://school.example/events/1");
    assertThat(PostOffice.text(PostOffice.parts(digest).get(1))).contains("Видео опубликовано: «Тема 2»", "https://school.example/events/2");
    assertThat(state(news("librarian01", "2"))).isEqualTo(LetterState.SENT);
  }

  private static Letter reminder(String userId) {
    return Letter.to(userId, "task.reminder", "CheckEntry:2022-05-18:",
        Map.of("task", "Проверить <b>работу</b>", "taskId", "42", "due", "2022-05-18", "owner", ""));
  }

  private static Letter news(String userId, String event) {
    return Letter.to(userId, "event.videoIsOut", event, Map.of("topic", "Тема " + event,
        "siteAddress", "https://library.example/v", "cultureAddress", "https://culture.ru/v"));
  }

  private LetterState state(Letter letter) {
    return queued(letter).state();
  }

  private QueuedLetter queued(Letter letter) {
    return letters.findByTemplateAndSubjectKeyAndReceiver(letter.template(), letter.subjectKey(), letter.receiver()).orElseThrow();
  }

  private Job onlyJob() {
    return management.createJobQuery().singleResult();
  }

  /** Runs what is due now, once, as the engine would: what fails is for the next time. */
  private void runJobs() {
    for (Job job : management.createJobQuery().withRetriesLeft().duedateLowerThan(Date.from(clock.instant().plusMillis(1))).list()) {
      try {
        management.executeJob(job.getId());
      } catch (RuntimeException failed) {
        assertThat(failed).isInstanceOfAny(LetterFailed.class, IllegalStateException.class);
      }
    }
  }
}
