package org.nastavnik.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.DocumentFormat;
import org.nastavnik.document.Documents;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.Accounts;
import org.nastavnik.people.Forgetting;
import org.nastavnik.people.NewPerson;
import org.nastavnik.people.People;
import org.nastavnik.people.PersonalRecords;
import org.nastavnik.people.PersonalTable;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.FigureSource.BranchFigure;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is kept about a person: taken along by the person, and removed for good where no duty stands against it. */
@PageTest
class ForgettingTests {

  private static final String FIRST = "Зинаида";
  private static final String LAST = "Забываева";

  @Autowired PageVisitor visitor;
  @Autowired EventStory event;
  @Autowired Events events;
  @Autowired EventStatistics statistics;
  @Autowired Accounts accounts;
  @Autowired People people;
  @Autowired Forgetting forgetting;
  @Autowired Documents documents;
  @Autowired Outbox outbox;
  @Autowired ProcessStory story;
  @Autowired JdbcTemplate database;
  @Autowired List<PersonalRecords> records;

  private String person;
  private String mail;

  @BeforeEach
  void somebodyTookPartInAnEvent() {
    story.begin();
    person = "zina" + UUID.randomUUID().toString().substring(0, 8);
    mail = person + "@library.example";
    accounts.open(new NewPerson(person, FIRST, LAST, mail, "long-and-unlikely-42", story.branches().get(0), "Библиотекарь", List.of(Roles.LIBRARIAN)));
    event.planAndAnnounce(LocalDate.of(2022, 6, 15));
    events.register(event.id(), person);
    event.hold();
    event.recordAttendance(Map.of(person, 85, "librarian02", 85));
    events.giveFeedback(event.id(), person, 5, "Спасибо");
    event.publishVideo();
    story.advanceTo(LocalDate.of(2022, 6, 23));
    event.report();
    event.accept();
    outbox.queue(Letter.to("coordinator", "consultation.asked", "c1:0", Map.of("librarian", FIRST + " " + LAST, "topic", "Списание")));
    sign();
  }

  /** The person's acknowledgement of a Regulation, which must stay. */
  private void sign() {
    UUID regulation = UUID.randomUUID();
    database.update("insert into regulation (id, project_id, opened_at) values (?, ?, current_timestamp)", regulation, event.project().id());
    database.update("insert into acknowledgement (document_id, opened_at, due_on) values (?, current_timestamp, current_date)", regulation);
    database.update("insert into branch_reading (id, document_id, branch_id, branch_name, acknowledged_at, reader, reader_name) values (?, ?, ?, 'Филиал 1', current_timestamp, ?, ?)",
        UUID.randomUUID(), regulation, story.branches().get(0).id(), person, FIRST + " " + LAST);
  }

  @Test
  void onesOwnDataComeAsTablesWithThePapersIssued() throws Exception {
    visitor.choose(event.project());
    Map<String, String> archive = unpack(visitor.as(person, Roles.LIBRARIAN).open("/me/data").getContentAsByteArray());
    assertThat(archive.keySet()).contains("01-Учётная запись.csv", "data.json", "SHA256SUMS").anyMatch(name -> name.matches("\\d\\d-Отзывы.csv"))
        .anyMatch(name -> name.matches("документы/.*certificate.*\\.pdf"));
    assertThat(archive.get("01-Учётная запись.csv")).contains("Фамилия", LAST, FIRST, mail, "Библиотекарь", "Филиал 1");
    assertThat(table(archive, "Отзывы")).contains("Мероприятие", "Библиотека в социальных сетях", "15", "Спасибо");
    assertThat(table(archive, "Присутствие на мероприятиях")).contains("85");
    assertThat(table(archive, "Письма вам")).contains("Ваш сертификат", "Ждёт отправки").doesNotContain("QUEUED", "{", "event.certificate");
    assertThat(archive.get("data.json")).contains("\"table\" : \"branch_reading\"", FIRST + " " + LAST);

    Map<String, String> others = unpack(visitor.as("librarian02", Roles.LIBRARIAN).open("/me/data").getContentAsByteArray());
    assertThat(String.join("\n", others.values())).doesNotContain(LAST, mail, "Спасибо");
  }

  @Test
  @CountsStatements("/me/kept")
  void onesOwnPageSaysHowMuchIsKeptAndUntilWhen() {
    visitor.as(person, Roles.LIBRARIAN);
    Document page = visitor.see("/me/kept");
    assertThat(page.select("[aria-labelledby=ERASED]").text()).contains("Письма вам: ", "сотрёт");
    assertThat(page.select("[aria-labelledby=ANONYMISED]").text()).contains("Отзывы: 1", "Присутствие на мероприятиях: 1");
    assertThat(page.select("[aria-labelledby=KEPT]").text()).contains("Сертификаты: 1", "ст. 22 и 68 ТК РФ");
    int few = visitor.statementsFor("/me/kept");
    IntStream.range(0, 100).forEach(number -> outbox.queue(Letter.to(person, "consultation.asked", "c" + number + ":1", Map.of("topic", "Списание"))));
    assertThat(visitor.statementsFor("/me/kept")).isEqualTo(few).isLessThanOrEqualTo(12);
  }

  @Test
  void whoIsForgottenLeavesANumberAndWhatWasSigned() {
    refusesWhileTheAccountIsOpen();
    accounts.deactivate(person);
    long certificates = database.queryForObject("select count(*) from event_certificate where project_id = ?", Long.class, event.project().id());
    var figures = statistics.events(event.project());

    Document preview = administrator().see("/admin/people/" + person + "/forget");
    assertThat(preview.select("[aria-labelledby=erased]").text()).contains("Учётная запись «" + person + "»", "Письма этому человеку");
    assertThat(preview.select("[aria-labelledby=anonymised]").text()).contains("Участник №", "Отзывы: 1", "Присутствие на мероприятиях: 1");
    assertThat(preview.select("[aria-labelledby=kept]").text()).contains("Сертификаты: 1", "лично ему выдано: 1", "ст. 22 и 68 ТК РФ");
    assertThat(administrator().sendWrong("/admin/people/" + person + "/forget").text()).contains("Подтвердите");

    String next = administrator().send("/admin/people/" + person + "/forget", "sure", "true").getRedirectedUrl();
    assertThat(next).matches("/admin/people/participant\\d+");
    String pseudonym = next.substring("/admin/people/".length());

    assertThat(placesOf(FIRST + " " + LAST, LAST + " " + FIRST, LAST, mail, person)).containsExactlyInAnyOrder("BRANCH_READING.READER_NAME", "ISSUED_DOCUMENT.FACTS");
    assertThat(people.person(pseudonym).name()).matches("Участник № \\d+");
    assertThat(people.rolesOf(pseudonym)).isEmpty();
    assertThat(events.attendance(event.id())).extracting(Attendee::userId).containsExactlyInAnyOrder(pseudonym, "librarian02");
    assertThat(statistics.events(event.project())).as("figures stay").isEqualTo(figures);
    assertThat(statistics.branches(event.project()).get(BranchFigure.ATTENDED)).as("of the branch too").containsEntry(story.branches().get(0), 1L);
    assertThat(database.queryForObject("select count(*) from event_certificate where project_id = ?", Long.class, event.project().id())).isEqualTo(certificates);
    assertThat(outbox.to("coordinator")).extracting(letter -> letter.params().get("librarian")).contains(people.person(pseudonym).name());
    assertThat(forgetting.past().get(0)).extracting(Forgetting.Past::by, past -> "participant" + past.number()).containsExactly("admin", pseudonym);
    assertThat(administrator().see("/admin/people/" + pseudonym + "/forget").select("[aria-labelledby=past]").text()).contains("решение принял admin");
    Document page = administrator().see("/admin/people/" + pseudonym);
    assertThat(page.select("h1").text()).matches("Участник № \\d+");
    assertThat(page.select("main").text()).contains("войти в неё нельзя").doesNotContain("Включить снова", "прежним паролем");
    assertThat(page.select("main form")).isEmpty();
    theCertificateStillSaysWhoseItIs();
  }

  @Test
  void everyTableAboutPeopleSaysWhatBecomesOfItsRows() {
    // What is decided in an office, and what follows its sheet or declaration.
    Set<String> offices = Set.of("staff", "contest_jury", "contest_score", "contest_conflict", "regulation_version");
    Set<String> told = records.stream().flatMap(feature -> feature.personalTables().stream()).map(PersonalTable::name).collect(Collectors.toSet());
    List<String> about = database.queryForList("select distinct lower(table_name) from information_schema.columns where table_schema = 'PUBLIC'"
        + " and lower(table_name) not like 'act!_%' escape '!' and lower(column_name) in ('user_id', 'author', 'reader', 'reviewer', 'juror', 'librarian', 'mentor', 'account')",
        String.class);
    assertThat(about).hasSizeGreaterThan(15).allSatisfy(table -> assertThat(told.contains(table) || offices.contains(table)).as(table).isTrue());
  }

  private void refusesWhileTheAccountIsOpen() {
    assertThat(administrator().see("/admin/people/" + person + "/forget").select("form[action$=forget]")).isEmpty();
    assertThatThrownBy(() -> forgetting.forget(person, "admin")).isInstanceOf(InvalidInput.class).hasMessageContaining("отключите");
    assertThat(visitor.as("coordinator", Roles.COORDINATOR).open("/admin/people/" + person + "/forget").getStatus()).isEqualTo(403);
  }

  private void theCertificateStillSaysWhoseItIs() {
    IssuedDocument certificate = documents.of(event.project().id()).stream()
        .filter(paper -> paper.kind().equals("certificate") && paper.facts().containsValue(FIRST + " " + LAST)).findFirst().orElseThrow();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    documents.write(certificate, DocumentFormat.PDF, pdf);
    assertThat(pdf.size()).isGreaterThan(1000);
  }

  /** All text columns of the database, the engine's too, in which one of the texts stands. */
  private Set<String> placesOf(String... texts) {
    Set<String> places = new TreeSet<>();
    database.queryForList("select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t"
        + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
        + " where c.table_schema = 'PUBLIC' and t.table_type = 'BASE TABLE' and c.data_type in ('CHARACTER VARYING', 'CHARACTER LARGE OBJECT')").forEach(column -> {
          for (String text : texts) {
            if (database.queryForObject("select count(*) from \"%s\" where position(? in \"%s\") > 0"
                .formatted(column.get("TABLE_NAME"), column.get("COLUMN_NAME")), Integer.class, text) > 0) {
              places.add(column.get("TABLE_NAME") + "." + column.get("COLUMN_NAME"));
            }
          }
        });
    return places;
  }

  private PageVisitor administrator() {
    return visitor.as("admin", Roles.ADMIN);
  }

  private static String table(Map<String, String> archive, String name) {
    return archive.entrySet().stream().filter(entry -> entry.getKey().endsWith("-" + name + ".csv")).map(Map.Entry::getValue).findFirst().orElseThrow();
  }

  private static Map<String, String> unpack(byte[] archive) throws Exception {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
