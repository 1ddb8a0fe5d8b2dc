package org.nastavnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Accounts;
import org.nastavnik.people.Branches;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.people.NewBranch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator lets people in from a table. */
@BrowserTest
class PeopleImportJourneyTests {

  private static final String TABLE = """
      Логин;Фамилия;Имя;Почта;Филиал;Должность;Роль
      %1$sa;Ёлкина;Анна;%1$sa@library.example;Филиал %1$s;Библиотекарь;Библиотекарь

      %1$sb;Соснина;Вера;;;Методист;%2$s
      """;

  @LocalServerPort private int port;
  @Autowired private DemoPeople people;
  @Autowired private Branches branches;
  @Autowired private Accounts accounts;

  private final String id = "p" + UUID.randomUUID().toString().substring(0, 7);

  @BeforeEach
  void begin() {
    people.open(List.of(), 1);
    branches.register(new NewBranch("Филиал " + id, "Дубовое", 50.5, 36.5));
  }

  /** Nobody shall give them work in the projects that other tests play on this server. */
  @AfterEach
  void shut() {
    Stream.of("a", "b").map(id::concat).filter(accounts::exists).forEach(accounts::deactivate);
  }

  @Test
  void takesPeopleFromATableOnceItsWrongRowIsMended() {
    try (Window window = new Window(port, Window.DESKTOP).signIn("admin")) {
      window.page().locator("header nav").getByText("Управление").click();
      window.page().locator("main").getByText("Люди из таблицы").click();

      check(window, "Волшебник");
      Locator wrong = window.page().locator("tr:has(.wrong)");
      assertThat(wrong).containsText("Нет роли «Волшебник». Есть: Директор, Координатор");
      assertThat(wrong.locator("xpath=preceding-sibling::tr").last().locator("td").first()).hasText("4");
      window.picture("people-import-wrong");
      assertThat(accounts.exists(id + "a")).as("stored before it was confirmed").isFalse();
      assertThat(window.troubles()).as("the refusal alone").allMatch(trouble -> trouble.contains("400"));

      check(window, "Методист");
      window.page().locator("main").getByText("Создать учётные записи: 2").click();
      assertThat(window.page().locator("[role=status]")).hasText("Создано учётных записей: 2.");
      String oneTime = window.page().locator("td code").textContent();
      window.width(Window.PHONE).picture("people-import-done").width(Window.DESKTOP);

      window.open("/admin/people").page().locator("#text").fill(id);
      assertThat(window.page().locator(".people li")).hasCount(2);
      assertThat(window.page().locator(".people li").first()).containsText("Ёлкина Анна");
      assertThat(window.page().locator(".people li").first()).containsText("Филиал " + id);
      assertThat(window.page().locator(".people li").last()).containsText("Соснина Вера");

      window.open("/admin/audit?kind=ACCOUNTS&person=admin");
      assertThat(window.page().locator("tbody")).containsText("Загрузка людей из таблицы");
      window.wholePicture("audit");
      assertThat(window.troubles()).isEmpty();
      letIn(oneTime);
    }
  }

  private void check(Window window, String role) {
    byte[] table = TABLE.formatted(id, role).getBytes(StandardCharsets.UTF_8);
    window.page().locator("#file").setInputFiles(new FilePayload("люди.csv", "text/csv", table));
    window.page().locator("main").getByText("Проверить").click();
    assertThat(window.page().locator("#preview")).isVisible();
  }

  private void letIn(String oneTime) {
    try (Window window = new Window(port, Window.PHONE)) {
      window.open("/login").page().locator("#username").fill(id + "b");
      window.page().locator("#password").fill(oneTime);
      window.page().locator("main button[type=submit]").click();
      assertThat(window.page().locator("#repeat")).isVisible();
    }
  }
}
