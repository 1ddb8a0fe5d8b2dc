package org.nastavnik.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Upload;
import org.nastavnik.event.participant.Participants;
import org.nastavnik.people.People;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.PlannedEventId;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class EventPagesTests {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 15);
  private static final int MOST_STATEMENTS = 12;

  @Autowired PageVisitor visitor;
  @Autowired EventStory event;
  @Autowired Events events;
  @Autowired People people;
  @Autowired AllEvents allEvents;
  @Autowired Participants participants;
  @Autowired SpeakerInvitations invitations;
  @Autowired ProjectFixture projects;
  @Autowired Projects plan;
  @Autowired ProcessStory story;

  @BeforeEach
  void begin() {
    story.begin();
    event.planAndAnnounce(DAY);
    visitor.choose(event.project());
  }

  private PageVisitor librarian() {
    return visitor.as("librarian01", "librarian");
  }

  private PageVisitor methodologist(int number) {
    return visitor.as("methodologist" + number, "methodologist");
  }

  private String page() {
    return "/events/" + event.id();
  }

  // --- list and calendar

  @Test
  void listsWhatComesAndWhatIsOverWithItsState() {
    Document coming = librarian().see("/events");
    assertThat(coming.select("#coming ~ .events").text()).contains("15 июня", "Библиотека в социальных сетях", "Объявлено");
    event.hold();
    assertThat(librarian().see("/events").select("#over ~ .events").text()).contains("Проведено");
  }

  @Test
  void setsApartWhatHadItsDayAndNoResultYet() {
    story.advanceTo(DAY.plusDays(1));
    Document list = methodologist(1).see("/events");
    assertThat(list.select("#coming")).isEmpty();
    assertThat(list.select("#unsettled ~ .events").text()).contains("день прошёл, итог ещё не отмечен").doesNotContain("Объявлено");
    assertThat(methodologist(1).see(page()).select(".marks").text()).contains("день прошёл, итог ещё не отмечен").doesNotContain("Объявлено");
  }

  @Test
  void leadsWhoeverAnswersForAnEventToTheTaskAtHand() {
    assertThat(librarian().see(page()).text()).contains("Записаться");
    assertThat(methodologist(1).see(page()).text()).doesNotContain("Записаться");
    event.comesTheDay();
    Document own = methodologist(1).see(page());
    assertThat(own.select("p.actions a.btn-primary").text()).isEqualTo("Ваша задача: Провести мероприятие");
    assertThat(own.select("p.actions a.btn-primary").attr("href")).startsWith("/tasks/");
    assertThat(own.select("#todo ~ ul").text()).contains("Провести мероприятие", "вы", "до ");
    Document directors = visitor.as("director", "director").see(page());
    assertThat(directors.select("#todo ~ ul").text()).contains(people.name("methodologist1"));
    assertThat(directors.select("p.actions a.btn-primary")).isEmpty();
    assertThat(librarian().see(page()).select("#todo")).isEmpty();
  }

  @Test
  void saysUntilWhenSpeakersHaveTimeToAnswerAndWhatIfTheyDoNot() {
    event.plan("seminar", DAY);
    event.preparationBegins();
    event.prepareWith(List.of(EventStory.inside("methodologist2"), EventStory.outside("guest@example.org")));
    visitor.choose(event.project());
    Document page = methodologist(1).see(page());
    assertThat(page.select("#programme ~ ul").first().text()).containsPattern("ответа нет, ждём до \\d\\d.*ответа нет, ждём до \\d\\d");
    assertThat(page.text()).contains("придёт задача «Заменить спикера». Кому: " + people.name("methodologist1"));
    assertThat(librarian().see(page()).text()).doesNotContain("ждём до");
  }

  @Test
  void tellsThatAttendanceWasOnlySavedAndLeadsOnToTheTask() {
    event.hold();
    String first = methodologist(1).see(page()).select("#todo ~ ul a:contains(Учесть присутствие)").attr("href");
    Map<String, Object> flash = methodologist(1).flashAfter(first, "decision", "review", "participantReport",
        "Имя,Время входа,Время выхода\nНезнакомец,15.06.2022 10:00:00,15.06.2022 11:00:00\n");
    assertThat(flash.get("flash").toString()).contains("Сохранено. Задача «Учесть присутствие» ещё не завершена");
    String next = methodologist(1).see(page()).select("#todo ~ ul a:contains(Учесть присутствие)").attr("href");
    assertThat(next).isNotEqualTo(first);
    assertThat(methodologist(1).see(next).text()).contains("Незнакомец", "Список участников с платформы");
  }

  @Test
  void leadsFromTheListOfTasksToWhereAttendanceIsRecordedAndBack() {
    event.hold();
    String led = methodologist(1).see("/tasks").select("a[href^=/events/tasks/]").attr("href");
    assertThat(methodologist(1).open(led).getRedirectedUrl()).isEqualTo(page() + "/attendance");
    String back = methodologist(1).see(page() + "/attendance").select("p.actions a[href^=/tasks/about/]").attr("href");
    String task = methodologist(1).open(back).getRedirectedUrl();
    assertThat(methodologist(1).see(task).select("p.actions a[href^=/events/tasks/]").text()).isEqualTo("Отметить по списку с платформы");
    assertThat(methodologist(1).see(task).select(".about .subject a").attr("href")).isEqualTo(page());
    assertThat(librarian().open(led).getRedirectedUrl()).isEqualTo(task);
  }

  @Test
  void saysAtOnceAllThatIsMissingForAVideoAndAsksForPermissionsOnlyWhereOneIsMissing() {
    event.hold();
    String task = methodologist(1).see(page()).select("#todo ~ ul a:contains(Опубликовать видео)").attr("href");
    assertThat(methodologist(1).see(task).text()).doesNotContain("Разрешение получено от", "Выбирать пока не из чего");
    assertThat(methodologist(1).sendWrong(task, "decision", "published").select("#problems li")).hasSize(2);
  }

  @Test
  void takesTheNameOfASpeakerWhoHasAnAccount() {
    event.plan("seminar", DAY);
    event.preparationBegins();
    assertThatThrownBy(() -> event.prepareWith(List.of(Map.of("email", "guest@example.org")))).hasMessageContaining("имя и фамилию");
    event.prepareWith(List.of(Map.of("account", "methodologist2", "mayPublish", true)));
    assertThat(methodologist(1).see(page()).select("#programme ~ ul").first().text()).contains(people.name("methodologist2"));
  }

  @Test
  void filtersByKindAndState() {
    assertThat(librarian().see("/events?kind=seminar&state=ANNOUNCED").select(".events li")).hasSize(1);
    Document none = librarian().see("/events?kind=seminar&state=HELD");
    assertThat(none.select(".events li")).isEmpty();
    assertThat(none.text()).contains("Таких мероприятий нет");
    assertThat(none.select("#state option[selected]").val()).isEqualTo("HELD");
    assertThat(librarian().see("/events?kind=&state=nonsense").select(".events li")).hasSize(1);
  }

  @Test
  void showsAMonthFromMondayToSunday() {
    Document june = librarian().see("/events/month?month=2022-06");
    assertThat(june.select(".month-turn h2").text()).isEqualTo("июнь 2022");
    assertThat(june.select(".month thead th").eachText()).first().isEqualTo("пн");
    assertThat(june.select(".month tbody tr")).hasSize(5);
    assertThat(june.select(".month tbody tr:nth-child(3) td:nth-child(3)").text()).contains("15", "Библиотека в социальных сетях");
    assertThat(librarian().see("/events/month?month=nonsense").text()).contains("апрель 2022", "В этом месяце мероприятий нет");
  }

  @Test
  void opensTheCalendarOnTheMonthOfTheNextEventOrTheLastOne() {
    assertThat(librarian().see("/events/month").select(".month-turn h2").text()).isEqualTo("июнь 2022");
    story.advanceTo(LocalDate.of(2022, 9, 1));
    assertThat(librarian().see("/events/month").select(".month-turn h2").text()).isEqualTo("июнь 2022");
    visitor.choose(projects.passport());
    assertThat(librarian().see("/events/month").select(".month-turn h2").text()).isEqualTo("сентябрь 2022");
  }

  @Test
  void tellsStaffWhichEventsTheyAnswerForAndFromWhenThoseArePrepared() {
    event.plan("seminar", DAY.plusDays(7));
    visitor.choose(event.project());
    assertThat(methodologist(1).see("/events").select("#coming ~ .events .badge").eachText()).contains("вы отвечаете");
    assertThat(methodologist(2).see("/events").text()).doesNotContain("вы отвечаете");
    String comes = "Готовить программу начнут 24.05.2022: в этот день придёт задача «Подготовить программу». Кому: " + people.name("methodologist1");
    assertThat(methodologist(1).see(page()).select("#programme ~ p").text()).contains(comes);
    assertThat(librarian().see(page()).text()).doesNotContain("Готовить программу начнут");
    story.advanceTo(LocalDate.of(2022, 5, 24));
    assertThat(methodologist(1).see(page()).text()).contains("Ваша задача: Подготовить программу").doesNotContain("Готовить программу начнут");
  }

  @Test
  void asksForNamesToBeRecognisedOnlyWhileTheTaskIsOpen() {
    event.hold();
    String task = methodologist(1).see(page()).select("#todo ~ ul a:contains(Учесть присутствие)").attr("href");
    methodologist(1).send(task, "decision", "review", "participantReport",
        "Имя,Время входа,Время выхода\nНезнакомец,15.06.2022 10:00:00,15.06.2022 11:00:00\n");
    assertThat(methodologist(2).see(page()).text()).contains("не узнаны имена: 1. Их разбирает ответственный методист");
    event.recordAttendance(Map.of("librarian01", 80));
    assertThat(methodologist(2).see(page()).text()).contains("остались неузнанные имена: 1").doesNotContain("Их разбирает");
  }

  @Test
  void saysByWhenRegistrationOpensAsARule() {
    event.plan("seminar", DAY.plusDays(7));
    visitor.choose(event.project());
    String opens = "Запись откроется после объявления, обычно не позднее 09.06.2022.";
    assertThat(librarian().see(page()).select("#taking-part ~ p").text()).contains(opens);
    assertThat(librarian().see("/events").select("#coming ~ .events").text()).containsOnlyOnce(opens);
    story.advanceTo(LocalDate.of(2022, 6, 10));
    assertThat(librarian().see(page()).select("#taking-part ~ p").text()).doesNotContain("09.06.2022");
    assertThat(librarian().see("/events").text()).doesNotContain("09.06.2022");
  }

  @Test
  void offersFilesOnlyOfWhatIsAnnounced() {
    assertThat(librarian().see("/events").select("a[href^=/events/announcements.]")).hasSize(4);
    visitor.as("coordinator", "coordinator").send(page() + "/cancellation", "reason", "Спикер заболел");
    assertThat(librarian().see("/events").select("a[href^=/events/announcements.]")).isEmpty();
  }

  @Test
  void saysWhetherOneWasThere() {
    events.register(event.id(), "librarian01");
    events.register(event.id(), "librarian02");
    event.hold();
    assertThat(librarian().see("/events").select("#over ~ .events").text()).contains("вы записывались").doesNotContain("вы записаны");
    assertThat(librarian().see(page()).select("#part ~ p").text()).contains("Вы записывались");
    event.recordAttendance(Map.of("librarian01", 85));
    assertThat(librarian().see("/events").select("#over ~ .events").text()).contains("вы были: 85 мин.");
    assertThat(librarian().see(page()).select("#part ~ p").text()).isEqualTo("Вы были на мероприятии: 85 мин.");
    event.publishVideo();
    story.advanceTo(LocalDate.of(2022, 6, 23));
    event.report();
    event.accept();
    PageVisitor missing = visitor.as("librarian02", "librarian");
    assertThat(missing.see("/events").select("#over ~ .events").text()).contains("вас не было");
    assertThat(visitor.as("librarian02", "librarian").see(page()).select("#part ~ p").text()).contains("среди участников вас не было");
    assertThat(visitor.as("librarian03", "librarian").see("/events").select("#over ~ .events").text()).doesNotContain("вас не было", "вы были");
  }

  @Test
  void saysWhatWillComeWhereNothingIsPlanned() {
    visitor.choose(projects.passport());
    assertThat(librarian().see("/events").text()).contains("Мероприятий пока нет", "утвердит календарный план");
  }

  // --- one event

  @Test
  void showsTheProgrammeToEverybodyAndWhoComesToStaffOnly() {
    events.register(event.id(), "librarian02");
    Document forLibrarian = librarian().see(page());
    assertThat(forLibrarian.text()).contains("15 июня 2022", "10:00, 90 мин.", "Как рассказать о себе", "Спикер methodologist1", "Памятка", "Записались: 1");
    assertThat(forLibrarian.select("#guests, #change")).isEmpty();
    assertThat(forLibrarian.html()).doesNotContain("librarian02", "meet.example");
    assertThat(methodologist(2).see(page()).select("#guests ~ details").text()).contains("Филиал 2");
  }

  @Test
  void keepsADraftProgrammeFromThoseWhoDoNotPrepareIt() {
    event.plan("seminar", DAY.plusDays(7));
    event.preparationBegins();
    event.prepare();
    assertThat(librarian().see(page()).text()).contains("Программа готовится").doesNotContain("Как рассказать о себе");
    assertThat(methodologist(1).see(page()).text()).contains("Как рассказать о себе", "Это черновик");
  }

  @Test
  void registersByOneClickAndTakesItBackByAnother() {
    assertThat(librarian().send(page() + "/registration").getRedirectedUrl()).isEqualTo(page());
    assertThat(events.registered(event.id())).containsExactly("librarian01");
    Document after = librarian().see(page());
    assertThat(after.text()).contains("Вы записаны", "Ссылка на встречу");
    assertThat(librarian().see("/events").text()).contains("вы записаны");
    assertThat(librarian().see("/events/month").select(".month a .yours").eachText()).containsExactly("вы записаны");
    librarian().send(page() + "/registration/withdraw");
    assertThat(events.registered(event.id())).isEmpty();
  }

  @Test
  void registersNobodyOnceItIsOver() {
    event.hold();
    assertThat(librarian().see(page()).select("form[action$=registration]")).isEmpty();
    librarian().send(page() + "/registration");
    assertThat(events.registered(event.id())).isEmpty();
  }

  @Test
  void takesFeedbackOfThoseWhoTookPart() {
    events.register(event.id(), "librarian01");
    event.hold();
    event.recordAttendance(Map.of("librarian01", 80));
    event.publishVideo();
    story.runJobs();
    assertThat(visitor.as("librarian03", "librarian").see(page()).select("#feedback")).isEmpty();
    assertThat(visitor.as("librarian03", "librarian").sendWrong(page() + "/feedback", "rating", "5").text()).contains("Отзыв могут оставить те");

    Document wrong = librarian().sendWrong(page() + "/feedback", "words", "Было полезно");
    assertThat(wrong.select("#rating-error").text()).isEqualTo("Поставьте оценку от 1 до 5.");
    assertThat(wrong.select("#words").text()).isEqualTo("Было полезно");
    assertThat(wrong.select("#problems a[href=#rating]").text()).isEqualTo("Поставьте оценку от 1 до 5.");
    librarian().send(page() + "/feedback", "rating", "4", "words", "Было полезно");
    Document given = librarian().see(page());
    assertThat(given.select("#feedback ~ p").text()).contains("Отзыв можно оставить или изменить до ");
    assertThat(given.select("[name=rating][checked]").val()).isEqualTo("4");
    assertThat(given.text()).contains("Средняя оценка: 4");
    assertThat(given.select(".opinions")).isEmpty();
    assertThat(methodologist(2).see(page()).select(".opinions").text()).contains("Было полезно");
    assertThat(methodologist(2).see(page()).select("#guests ~ details").text()).contains("80 мин.");
  }

  @Test
  void saysUntilWhenFeedbackWasTaken() {
    events.register(event.id(), "librarian01");
    event.hold();
    event.recordAttendance(Map.of("librarian01", 80));
    event.publishVideo();
    story.runJobs();
    librarian().send(page() + "/feedback", "rating", "4", "words", "Было полезно");
    story.advanceTo(DAY.plusMonths(1));
    Document late = librarian().see(page());
    assertThat(late.select("form[action$=feedback]")).isEmpty();
    assertThat(late.select("#feedback ~ p").text()).containsPattern("принимали до \\d\\d\\.06\\.2022\\. 4 из 5 Было полезно");
    assertThat(visitor.as("librarian03", "librarian").see(page()).select("#feedback")).isEmpty();
  }

  @Test
  void homeAsksForTheFeedbackThatIsStillOpen() {
    events.register(event.id(), "librarian01");
    event.hold();
    event.recordAttendance(Map.of("librarian01", 80));
    event.publishVideo();
    story.runJobs();
    assertThat(methodologist(2).see(page()).select("#todo ~ p").text())
        .containsPattern("Отзывы принимают до \\d\\d\\.06\\.2022\\. Задача «Написать отчёт» придёт после этого\\. Кому: " + people.name("methodologist1"));
    assertThat(librarian().see(page()).text()).doesNotContain("Написать отчёт");
    Document home = librarian().see("/");
    assertThat(home.select(".offers a").eachAttr("href")).containsExactly(page() + "#feedback");
    assertThat(librarian().see(page()).select("#feedback")).hasSize(1);
    assertThat(home.select(".offers").text()).contains("Оставьте отзыв: «Библиотека в социальных сетях»", "Отзывы принимают до ");
    assertThat(visitor.as("librarian02", "librarian").see("/").select(".offers")).isEmpty();
    librarian().send(page() + "/feedback", "rating", "4");
    assertThat(librarian().see("/").select(".offers")).isEmpty();
  }

  @Test
  void homeOffersLibrariansWhatIsAnnouncedAndTellsWhatTheyRegisteredFor() {
    Document home = librarian().see("/");
    assertThat(home.select(".offers li").eachText()).containsExactly("Запишитесь: «Библиотека в социальных сетях» Тематический онлайн-семинар, 15.06.2022 в 10:00.");
    assertThat(home.select(".offers a").eachAttr("href")).containsExactly(page() + "#taking-part");
    events.register(event.id(), "librarian01");
    assertThat(librarian().see("/").select(".offers a").eachText()).containsExactly("Вы записаны: «Библиотека в социальных сетях»");
    assertThat(methodologist(2).see("/").select(".offers")).isEmpty();
    story.advanceTo(DAY, LocalTime.of(12, 0));
    assertThat(librarian().see("/").select(".offers")).isEmpty();
  }

  @Test
  void saysThatItIsTooLateToRegister() {
    story.advanceTo(DAY, LocalTime.of(12, 0));
    assertThat(librarian().see(page()).select("#taking-part ~ p").text()).contains("Мероприятие уже прошло, записаться нельзя").doesNotContain("Запись откроется");
  }

  // --- its papers

  @Test
  void marksAProgrammeThatWasIssuedAgain() {
    story.runJobs();
    assertThat(librarian().see("/documents").select(".papers .badge")).isEmpty();
    methodologist(1).send(page() + "/postponement", "newDate", "2022-06-20", "reason", "Отключают свет");
    event.announce();
    story.runJobs();
    Document papers = librarian().see("/documents?kind=event-programme");
    assertThat(papers.select(".papers tbody tr")).hasSize(2);
    assertThat(papers.select(".papers .badge").eachText()).containsExactlyInAnyOrder("редакция 2", "заменена новой");
  }

  @Test
  void namesTheEventACertificateIsFor() {
    events.register(event.id(), "librarian01");
    event.hold();
    event.recordAttendance(Map.of("librarian01", 85));
    event.publishVideo();
    story.advanceTo(LocalDate.of(2022, 6, 23));
    event.report();
    event.accept();
    Document papers = librarian().see("/documents?kind=certificate&words=социальных");
    assertThat(papers.select(".papers tbody tr").text()).contains("Сертификат ", "Библиотека в социальных сетях");
  }

  @Test
  void foldsTheCertificatesOfAnEventAndFindsThemByTheirReceiver() {
    event.hold();
    event.recordAttendance(Map.of("librarian01", 85, "librarian02", 90));
    event.publishVideo();
    story.advanceTo(LocalDate.of(2022, 6, 23));
    event.report();
    event.accept();
    Document papers = visitor.as("director", "director").see("/documents");
    assertThat(papers.select(".papers summary").text()).contains("Сертификаты, «Библиотека в социальных сетях»: 2");
    assertThat(papers.select(".papers details tr")).as("of a school with ten thousand of them none is in the page").isEmpty();
    Document series = visitor.see(URLDecoder.decode(papers.select(".papers details a").attr("href"), StandardCharsets.UTF_8));
    assertThat(series.select("h1").text()).isEqualTo("Сертификаты, «Библиотека в социальных сетях»: 2");
    assertThat(series.select(".papers tbody tr")).hasSize(2);
    String receiver = people.name("librarian02");
    Document found = visitor.see("/documents?words=" + receiver.toUpperCase());
    assertThat(found.select(".papers tbody tr")).hasSize(1);
    assertThat(found.select(".papers tbody tr").text()).contains(receiver);
  }

  // --- what those in charge do

  @Test
  void postponesThroughTheProcess() {
    Document wrong = methodologist(1).sendWrong(page() + "/postponement", "newDate", "2022-04-01", "reason", "Отключают свет");
    assertThat(wrong.select("#newDate-error").text()).contains("уже наступила");
    assertThat(wrong.select("#postponeReason").text()).isEqualTo("Отключают свет");
    assertThat(methodologist(1).sendWrong(page() + "/postponement", "newDate", "2022-06-20").select("#postponeReason-error").text())
        .contains("Напишите причину");

    methodologist(1).send(page() + "/postponement", "newDate", "2022-06-20", "reason", "Отключают свет");
    assertThat(event.event().day()).isEqualTo(LocalDate.of(2022, 6, 20));
    assertThat(librarian().see(page()).text()).contains("20 июня 2022", "перенесено с 15.06.2022", "Отключают свет");
  }

  @Test
  void cancelsThroughTheProcess() {
    assertThat(visitor.as("coordinator", "coordinator").sendWrong(page() + "/cancellation").select("#cancelReason-error").text())
        .contains("Напишите причину");
    visitor.as("coordinator", "coordinator").send(page() + "/cancellation", "reason", "Спикер заболел");
    assertThat(event.event().state()).isEqualTo(EventState.CANCELLED);
    assertThat(librarian().see(page()).text()).contains("Мероприятие отменено. Причина: Спикер заболел");
  }

  @Test
  void letsNobodyElseMoveOrCancelIt() {
    assertThat(methodologist(2).see(page()).select("#change")).isEmpty();
    assertThat(methodologist(2).sendWrong(page() + "/cancellation", "reason", "Просто так").text()).contains("Это может сделать ответственный");
    assertThat(librarian().sendWrong(page() + "/postponement", "newDate", "2022-06-20", "reason", "Просто так").text())
        .contains("Это может сделать ответственный");
    assertThat(event.event().state()).isEqualTo(EventState.ANNOUNCED);
    assertThat(event.event().day()).isEqualTo(DAY);
  }

  @Test
  void isForThoseWhoSignedIn() {
    assertThat(visitor.as(null).open("/events").getRedirectedUrl()).endsWith("/login");
    assertThat(librarian().open("/events/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
  }

  // --- figures

  @Test
  @CountsStatements({"/events", "/events/month", "/events/{id}"})
  void takesTheSameFewStatementsForAnyNumberOfEventsAndGuests() {
    plan(10);
    events.register(event.id(), "librarian05");
    int list = librarian().statementsFor("/events");
    int month = librarian().statementsFor("/events/month?month=2022-07");
    int one = methodologist(1).statementsFor(page());
    plan(990);
    IntStream.range(0, 1000).forEach(number -> participants.register(event.id(), number < 40 ? "librarian%02d".formatted(number + 1) : "guest" + number));
    assertThat(librarian().see("/events").select(".events li")).hasSize(1001);
    assertThat(List.of(librarian().statementsFor("/events"), librarian().statementsFor("/events/month?month=2022-07"),
        methodologist(1).statementsFor(page()))).isEqualTo(List.of(list, month, one)).allMatch(count -> count <= MOST_STATEMENTS);
  }

  @Test
  void takesFewStatementsForAnEventThatIsOverAndHadASpeakerFromOutside() {
    event.plan("seminar", DAY);
    visitor.choose(event.project());
    event.preparationBegins();
    event.prepareWith(List.of(EventStory.inside("methodologist1"), EventStory.outside("guest@example.org")));
    invitations.answer(event.invitation(), SpeakerAnswer.accept(true),
        List.of(new Upload("Доклад.txt", new ByteArrayInputStream("Слово".getBytes(StandardCharsets.UTF_8)))));
    event.approveProgramme();
    event.announce();
    participants.register(event.id(), "librarian01");
    event.hold();
    event.recordAttendance(Map.of("librarian01", 85, "librarian02", 85));
    event.publishVideo();
    story.runJobs();
    events.giveFeedback(event.id(), "librarian01", 5, "Спасибо");
    assertThat(methodologist(1).see(page()).text()).contains("Лидия Гостева", "Доклад.txt", "Спасибо");
    assertThat(List.of(methodologist(1).statementsFor(page()), visitor.as("director", "director").statementsFor(page()),
        librarian().statementsFor(page()))).allMatch(count -> count <= MOST_STATEMENTS);
  }

  private void plan(int many) {
    ProjectId project = event.project();
    IntStream.range(0, many).forEach(number -> {
      PlannedEventId planned = projects.plannedEvent(project, "seminar", LocalDate.of(2022, 7, 1 + number % 28));
      allEvents.save(new Event(plan.plannedEvent(planned)));
    });
  }
}
