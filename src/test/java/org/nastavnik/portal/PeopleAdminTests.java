package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.Accounts;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.Branches;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.people.NewBranch;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The administrator's work with people and branches. */
@ServerTest
class PeopleAdminTests {

  private static final Charset WINDOWS = Charset.forName("windows-1251");
  private static final String OWN = "лампа Енисей 47 варенье";

  @LocalServerPort int port;
  @Autowired DemoPeople people;
  @Autowired Accounts accounts;
  @Autowired Branches branches;
  @Autowired People who;
  @Autowired Outbox outbox;
  @Autowired JdbcTemplate database;

  private final String id = "p" + UUID.randomUUID().toString().substring(0, 7);
  private BranchId branch;
  private Browser admin;

  @BeforeEach
  void signIn() {
    people.open(List.of(), 1);
    branch = branches.register(new NewBranch("Филиал " + id, "Дубовое", 50.5, 36.5));
    admin = Browser.at(port);
    admin.signIn("admin", "demo");
    admin.takeFormToken("/me");
  }

  @Test
  void opensAnAccountAndLetsThePersonInByAOneTimePassword() {
    open(id, "");
    assertThat(admin.get("/admin/people?text=" + id + "&group=methodologist&active=true").body()).contains("Найдено: 1").contains("Пароля ещё нет");
    assertThat(admin.get("/admin/people?text=" + id + "&group=jury").body()).contains("Найдено: 0");
    assertThat(admin.get("/admin/people?text=%25").body()).contains("Найдено: 0");

    admin.postForm("/admin/people/" + id, "/admin/people/" + id + "/password");
    Document page = page("/admin/people/" + id);
    String oneTime = page.select(".one-time code").text();
    assertThat(oneTime).hasSize(14);
    assertThat(page("/admin/people/" + id).select(".one-time")).as("shown once").isEmpty();

    assertThat(Browser.at(port).signIn(id, oneTime)).endsWith("/password");
  }

  @Test
  void invitesByALetterWithALink() {
    open(id, id + "@library.example");
    admin.postForm("/admin/people/" + id, "/admin/people/" + id + "/invite");
    Letter letter = outbox.to(id).get(0);
    String link = outbox.path(letter).orElseThrow();
    Browser person = Browser.at(port);
    assertThat(person.postForm(link, link, "password", OWN, "repeat", OWN).statusCode()).isEqualTo(302);
    assertThat(Jsoup.parse(person.get("/login?welcome").body()).select("#username").val()).as("nobody needs to remember it").isEqualTo(id);
    assertThat(Jsoup.parse(person.get("/login").body()).select("#username").val()).isEmpty();
    assertThat(person.signIn(id, OWN)).doesNotContain("?");
    assertThat(outbox.path(letter)).as("the link once used").isEmpty();
  }

  @Test
  void warnsBeforeAnInvitationThatCannotLeaveNow() {
    open(id, id + "@library.example");
    assertThat(page("/admin/people/" + id).select("form[action$=/invite]").text()).contains("Письмо сейчас не уйдёт", "одноразовый пароль");
    admin.postForm("/admin/people/" + id, "/admin/people/" + id + "/invite");
    assertThat(page("/admin/people/" + id).select("[role=status]").text()).contains("сейчас не уйдёт");
  }

  @Test
  void keepsTheLinkOfAnInvitationOutOfTheOutbox() {
    open(id, id + "@library.example");
    admin.postForm("/admin/people/" + id, "/admin/people/" + id + "/invite");
    Letter letter = outbox.to(id).get(0);
    String link = outbox.path(letter).orElseThrow();
    assertThat(outbox.path(letter)).as("for a second attempt").contains(link);
    assertThat(letter.toString()).doesNotContain(link.substring("/welcome/".length()));
    assertThat(admin.get("/admin/mail?words=" + id).body()).contains("Вас приглашают").doesNotContain("/welcome/");
  }

  @Test
  void refusesWhatIsWrongAndKeepsWhatWasTyped() {
    var answer = admin.postForm("/admin/people/new", "/admin/people/new", "userId", "имя", "lastName", "Сохранённая", "email", "нет");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("латинских букв").contains("Укажите имя.").contains("Проверьте адрес почты").contains("Сохранённая");
    assertThat(admin.postForm("/admin/people/new", "/admin/people/new", "userId", "director", "lastName", "А", "firstName", "Б").body())
        .contains("уже занято");
  }

  @Test
  void refusesAnAccountWithoutARole() {
    var fresh = admin.postForm("/admin/people/new", "/admin/people/new", "userId", id, "lastName", "Книжная", "firstName", "Вера");
    assertThat(Jsoup.parse(fresh.body()).select("#groups-wrong").text()).contains("Выберите хотя бы одну роль");
    assertThat(accounts.exists(id)).isFalse();
    open(id, "");
    var without = admin.postForm("/admin/people/" + id, "/admin/people/" + id, "userId", id, "lastName", "Другая", "firstName", "Вера");
    assertThat(Jsoup.parse(without.body()).select("#groups-wrong").text()).contains("отключите учётную запись");
    assertThat(who.person(id).name()).isEqualTo("Анна Новикова");
  }

  @Test
  void correctsAPersonWhoSignsInAnewWithOtherRoles() {
    Browser person = settled();
    admin.postForm("/admin/people/" + id, "/admin/people/" + id, "userId", id, "lastName", "Переименованная", "firstName", "Анна",
        "branch", branch.toString(), "groups", "librarian", "groups", "jury");
    assertThat(admin.get("/admin/people?branch=" + branch).body()).contains("Переименованная Анна").contains("Член жюри");
    assertThat(person.get("/tasks").statusCode()).isEqualTo(302);
  }

  @Test
  void shutsAnAccountAndOpensItAgain() {
    Browser person = settled();
    admin.postForm("/admin/people/" + id, "/admin/people/" + id + "/deactivate", "sure", "true");
    assertThat(person.get("/tasks").statusCode()).isEqualTo(302);
    assertThat(who.inGroup(Roles.METHODOLOGIST)).extracting(Person::userId).doesNotContain(id);
    assertThat(who.person(id).name()).as("of what was done before").isEqualTo("Анна Новикова");
    assertThat(admin.get("/admin/people?active=false&text=" + id).body()).contains("Найдено: 1");
    admin.postForm("/admin/people/" + id, "/admin/people/" + id + "/reactivate");
    assertThat(Browser.at(port).signIn(id, OWN)).doesNotContain("?");
    assertThat(who.inGroup(Roles.METHODOLOGIST)).extracting(Person::userId).contains(id);
  }

  @Test
  void asksOnceMoreBeforeAnAccountIsShut() {
    open(id, "");
    Document question = Jsoup.parse(admin.postForm("/admin/people/" + id, "/admin/people/" + id + "/deactivate").body());
    assertThat(question.select("h1").text()).isEqualTo("Отключить учётную запись?");
    assertThat(question.select("main").text()).contains("Новикова Анна", id, "Не отключать");
    assertThat(question.select("form[action$=/deactivate] input[name=sure]").val()).isEqualTo("true");
    assertThat(page("/admin/people?active=true&text=" + id).text()).as("before the answer").contains("Найдено: 1");
  }

  @Test
  void saysWhomAnAccountBelongsToAndHowItStands() {
    open(id, id + "@library.example");
    assertThat(page("/admin/people/" + id).select("header").text()).contains("Имя пользователя: " + id);
    admin.postForm("/admin/people/" + id, "/admin/people/" + id + "/deactivate", "sure", "true");
    Document shut = page("/admin/people/" + id);
    assertThat(shut.select(".badge").text()).isEqualTo("Учётная запись отключена");
    assertThat(shut.select("form[action$=/reactivate]").text()).contains("Своего пароля у человека ещё нет").doesNotContain("прежним паролем");
  }

  @Test
  void tellsAnInvitationThatIsGoodFromOneThatIsNot() {
    open(id, id + "@library.example");
    assertThat(page("/admin/people/" + id).select("form[action$=/invite]").text()).doesNotContain("действует до");
    admin.postForm("/admin/people/" + id, "/admin/people/" + id + "/invite");
    assertThat(page("/admin/people/" + id).select("form[action$=/invite]").text()).contains("Последнее приглашение действует до");
    assertThat(page("/admin/mail?words=" + id).select("tbody").text()).doesNotContain("больше не действует");
    database.update("update staff set link_expires_at = ? where user_id = ?", Timestamp.from(Instant.now().minusSeconds(60)), id);
    assertThat(page("/admin/people/" + id).select("form[action$=/invite]").text()).contains("Прежнее приглашение больше не действует");
    assertThat(page("/admin/mail?words=" + id).select("tbody").text()).contains("ссылка в нём больше не действует");
  }

  @Test
  void whoseAccountIsShutStandsForNoBranch() {
    for (String librarian : List.of(id + "a", id + "b")) {
      admin.postForm("/admin/people/new", "/admin/people/new", "userId", librarian, "lastName", "Книжная", "firstName", "Вера",
          "branch", branch.toString(), "groups", Roles.LIBRARIAN);
    }
    assertThat(who.librarianOf(branch)).map(Person::userId).contains(id + "a");
    admin.postForm("/admin/people/" + id + "a", "/admin/people/" + id + "a/deactivate", "sure", "true");
    assertThat(who.librarianOf(branch)).map(Person::userId).contains(id + "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "00000000-0000-0000-0000-000000000000"})
  void saysBesideTheFieldThatThereIsNoSuchBranch(String none) {
    assertThat(page("/admin/people?branch=" + none).select("#branch-wrong").text()).contains("Такого филиала нет");
    var fresh = admin.postForm("/admin/people/new", "/admin/people/new", "userId", id, "lastName", "Книжная", "firstName", "Вера", "branch", none);
    assertThat(fresh.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(fresh.body()).select("#branch-wrong").text()).contains("Такого филиала нет");
    assertThat(accounts.exists(id)).isFalse();
    open(id, "");
    var moved = admin.postForm("/admin/people/" + id, "/admin/people/" + id, "userId", id, "lastName", "Другая", "firstName", "Вера", "branch", none);
    assertThat(Jsoup.parse(moved.body()).select("#branch-wrong").text()).contains("Такого филиала нет");
    assertThat(who.person(id).name()).isEqualTo("Анна Новикова");
  }

  @Test
  void nobodyShutsTheirOwnAccountOrTakesTheirOwnRole() {
    admin.postForm("/admin/people/admin", "/admin/people/admin/deactivate");
    assertThat(admin.get("/admin/people/admin").body()).contains("Отключить самого себя нельзя");
    assertThat(admin.postForm("/admin/people/admin", "/admin/people/admin", "userId", "admin", "lastName", "А", "firstName", "Б").body())
        .contains("Снять с себя роль");
    assertThat(admin.get("/admin").statusCode()).isEqualTo(200);
  }

  @Test
  void takesATableOnlyWhenConfirmed() {
    String table = "Логин;Фамилия;Имя;Почта;Филиал;Роль\n%s;Первая;Анна;%s@library.example;Филиал %s;Библиотекарь\n%sb;Вторая;Вера;;;\"Методисты, jury\"\n"
        .formatted(id, id, id, id);
    Document preview = upload(table.getBytes(WINDOWS), 200);
    assertThat(preview.text()).contains("Первая Анна").contains("Ошибок нет, строк: 2");
    assertThat(accounts.exists(id)).isFalse();

    admin.postForm("/admin/people/import", "/admin/people/import/confirm", "table", preview.select("input[name=table]").val());
    assertThat(accounts.exists(id)).isTrue();
    assertThat(outbox.to(id)).hasSize(1);
    String oneTime = page("/admin/people/import").select("td code").text();
    assertThat(Browser.at(port).signIn(id + "b", oneTime)).endsWith("/password");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void readsTablesOfOfficePrograms(String delimiter) {
    String table = "\uFEFFимя пользователя,фамилия,имя,роль\n%s,Ёжикова,Анна,librarian\n".formatted(id).replace(",", delimiter);
    assertThat(upload(table.getBytes(StandardCharsets.UTF_8), 200).text()).contains("Ёжикова Анна");
  }

  @Test
  void readsAWorkbook() throws IOException {
    assertThat(upload(workbook(List.of(List.of("логин", "фамилия", "имя", "роль"), List.of(id, "Книжная", "Анна", "Методист"))), 200).text())
        .contains("Книжная Анна");
  }

  @Test
  void countsRowsAsSpreadsheetProgramsDo() throws IOException {
    String table = "\nлогин;фамилия;имя;роль\n;;;\n\n%s;Книжная;Анна;Методист\n".formatted(id);
    assertThat(upload(table.getBytes(StandardCharsets.UTF_8), 200).select("td[data-head=Строка]").eachText()).containsExactly("5");
    List<String> empty = List.of("", "", "", "");
    byte[] workbook = workbook(List.of(List.of("логин", "фамилия", "имя", "роль"), empty, empty, List.of(id, "Книжная", "Анна", "Методист")));
    assertThat(upload(workbook, 200).select("td[data-head=Строка]").eachText()).containsExactly("4");
  }

  @Test
  void namesWhomItCreatedAndLeadsToThem() {
    String table = "логин;фамилия;имя;почта;роль\n%s;Первая;Анна;%s@library.example;jury\n%sb;Вторая;Вера;;jury\n".formatted(id, id, id);
    Document preview = upload(table.getBytes(StandardCharsets.UTF_8), 200);
    assertThat(preview.text()).contains("Приглашения сейчас не уйдут");
    admin.postForm("/admin/people/import", "/admin/people/import/confirm", "table", preview.select("input[name=table]").val());
    Document page = page("/admin/people/import");
    assertThat(page.select("#invited ~ ul a[href=/admin/people/" + id + "]").text()).isEqualTo("Первая Анна");
    assertThat(page.select("#one-time ~ table a[href=/admin/people/" + id + "b]").text()).isEqualTo("Вторая Вера");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void givesATableToFillInThatItUnderstands(String kind) {
    byte[] table = admin.download("/admin/people/import/example." + kind);
    assertThat(upload(table, 200).text()).contains("Иванова Анна").contains("ivanova@library.example").contains("Ошибок нет, строк: 1");
  }

  @Test
  void namesTheRolesThereAreAndTheNearestBranches() {
    String table = "логин;фамилия;имя;филиал;роль\n%s;Книжная;Вера;Филиал %sx;Методистка\n".formatted(id, id);
    assertThat(upload(table.getBytes(StandardCharsets.UTF_8), 400).select("ul.wrong").text())
        .contains("Нет филиала «Филиал " + id + "x». Похожие: Филиал " + id + ", Дубовое")
        .contains("Нет роли «Методистка». Есть: Директор").contains("Методист,", "Библиотекарь");
  }

  @Test
  void readsAListAsLibrariesWriteThem() {
    String list = """
        МУК «Центральная библиотека»;;;;;
        Список участников, 2 человека;;;;;
        № п/п;Ф.И.О.;Должность;Библиотека (филиал);E-mail;Роль
        1;Ёжикова%1$s Анна Петровна;библиотекарь, абонемент;Филиал %1$s, Дубовое;%1$s@library.example;Библиотекарь
        2;Ёжикова%1$s Вера Ильинична;методист, отдел;центральная библиотека;%1$s@library.example;Методист
        Итого: 2 человека;;;;;
        """.formatted(id);
    Document preview = upload(list.getBytes(WINDOWS), 200);
    String latin = "ezhikova" + id;
    assertThat(preview.select("tbody td[data-head=Имя]").eachText()).containsExactly("Ёжикова" + id + " Анна Петровна", "Ёжикова" + id + " Вера Ильинична");
    assertThat(preview.select("tbody td[data-head='Имя пользователя']").eachText()).containsExactly(latin + "ap", latin + "vi");
    assertThat(preview.select("tbody td[data-head=Филиал]").eachText()).containsExactly("Филиал " + id + ", Дубовое", "Центральная библиотека");
    assertThat(preview.text()).contains("Ошибок нет, строк: 2", "Эти столбцы не взяты: № п/п.", "Та же почта у " + latin + "ap");
    admin.postForm("/admin/people/import", "/admin/people/import/confirm", "table", preview.select("input[name=table]").val());
    assertThat(who.person(latin + "ap").name()).isEqualTo("Анна Петровна Ёжикова" + id);
    assertThat(page("/admin/people?branch=" + branch).text()).contains("Найдено: 1");
  }

  @Test
  void tellsANamesakeAndTakesThePatronymicToTheName() {
    open(id, "");
    String table = "логин;фамилия;имя;отчество;роль\n%1$sb;Новикова;Анна;;Жюри\n;Книжная%1$s;Вера;Ильинична;Жюри\n".formatted(id);
    Document preview = upload(table.getBytes(StandardCharsets.UTF_8), 200);
    assertThat(preview.select(".notes").text()).contains("Человек с таким именем есть под именем пользователя");
    assertThat(preview.select("tbody td[data-head=Имя]").eachText()).contains("Книжная" + id + " Вера Ильинична");
  }

  @Test
  void opensNobodysSecondAccountByTheSameListOnceMore() {
    byte[] list = "ФИО;роль\nКнижная%1$s Вера;Жюри\nКнижная%1$s Вера;Жюри\n".formatted(id).getBytes(StandardCharsets.UTF_8);
    assertThat(upload(list, 400).text()).contains("С ошибками строк: 1 из 2", "Если это тёзка, впишите в таблицу имя пользователя");
    byte[] once = "ФИО;роль\nКнижная%1$s Вера;Жюри\n".formatted(id).getBytes(StandardCharsets.UTF_8);
    admin.postForm("/admin/people/import", "/admin/people/import/confirm", "table", upload(once, 200).select("input[name=table]").val());
    assertThat(upload(once, 400).text()).contains("Человек с таким именем уже есть, его имя пользователя knizhnaya" + id + "v");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.4 no table;at all\nnothing;here", "\u0001\u0000old;workbook\na;b"})
  void refusesAFileThatIsNoTable(String file) {
    assertThat(upload(file.getBytes(StandardCharsets.UTF_8), 400).select("#file-wrong").text()).contains("Файл не читается");
  }

  @Test
  void refusesAConfirmationOfWhatIsNoTable() {
    var answer = admin.postForm("/admin/people/import", "/admin/people/import/confirm", "table", "не таблица");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select("#file-wrong").text()).contains("Файл не читается");
  }

  @Test
  void saysOfEachRowWhatIsWrongAndStoresNothing() {
    String table = "логин;фамилия;имя;почта;филиал;роль\n%s;Верная;Анна;;;Библиотекарь\n%s;;Вера;нет;Нет такого;Волшебник\ndirector;Занятая;Вера;;;jury\n".formatted(id, id);
    String body = upload(table.getBytes(StandardCharsets.UTF_8), 400).text();
    assertThat(body).contains("С ошибками строк: 2 из 3").contains("есть в таблице дважды").contains("Укажите фамилию").contains("Проверьте адрес почты")
        .contains("Нет филиала «Нет такого»").contains("Нет роли «Волшебник»").contains("director уже занято").doesNotContain("Создать учётные записи");
    assertThat(accounts.exists(id)).isFalse();
    assertThat(upload("логин;имя\na;b\n".getBytes(StandardCharsets.UTF_8), 400).text()).contains("Не хватает столбцов: фамилия, роль");
    assertThat(upload(new byte[] {'P', 'K', 3, 4, 0, 1}, 400).text()).contains("Файл не читается");
    assertThat(upload(new byte[0], 400).text()).contains("нет строк с людьми");
  }

  @Test
  void theLettersArePartOfTheAdministration() {
    assertThat(page("/admin/mail").select("header nav [aria-current]").eachText()).containsExactly("Управление");
    assertThat(page("/admin").select("main .parts a[href=/admin/mail]")).hasSize(1);
  }

  @Test
  void correctsABranch() {
    String path = "/admin/branches/" + branch;
    String refused = admin.postForm(path, path, "name", "", "settlement", "Село", "latitude", "95", "longitude", "x").body();
    assertThat(refused).contains("Заполните это поле").contains("Широта: число");
    assertThat(Jsoup.parse(refused).select("h1").text()).isEqualTo("Филиал " + id);
    admin.postForm(path, path, "name", "Новый " + id, "settlement", "Село", "latitude", "50.25", "longitude", "36.75");
    assertThat(admin.get("/admin/branches").body()).contains("Новый " + id).contains("50.25; 36.75");
  }

  private void open(String userId, String email) {
    var answer = admin.postForm("/admin/people/new", "/admin/people/new", "userId", userId, "lastName", "Новикова", "firstName", "Анна",
        "email", email, "groups", Roles.METHODOLOGIST);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  private Browser settled() {
    open(id, "");
    admin.postForm("/admin/people/" + id, "/admin/people/" + id + "/password");
    Browser person = Browser.at(port);
    person.signIn(id, page("/admin/people/" + id).select(".one-time code").text());
    person.postForm("/password", "/password", "password", OWN, "repeat", OWN);
    assertThat(person.get("/tasks").statusCode()).isEqualTo(200);
    return person;
  }

  private Document page(String path) {
    return Jsoup.parse(admin.get(path).body());
  }

  private Document upload(byte[] file, int status) {
    var answer = admin.upload("/admin/people/import", "/admin/people/import", "file", "people.csv", file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Jsoup.parse(answer.body());
  }

  /** A workbook with one sheet of plain texts. */
  private static byte[] workbook(List<List<String>> rows) throws IOException {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
    for (int row = 0; row < rows.size(); row++) {
      sheet.append("<row r=\"").append(row + 1).append("\">");
      for (int column = 0; column < rows.get(row).size(); column++) {
        sheet.append("<c r=\"").append((char) ('A' + column)).append(row + 1).append("\" t=\"inlineStr\"><is><t>")
            .append(rows.get(row).get(column)).append("</t></is></c>");
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData></worksheet>");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      entry(zip, "[Content_Types].xml", """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
          <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
      entry(zip, "xl/workbook.xml", """
          <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
          <sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
      entry(zip, "xl/_rels/workbook.xml.rels", """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
      entry(zip, "xl/worksheets/sheet1.xml", sheet.toString());
    }
    return file.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
