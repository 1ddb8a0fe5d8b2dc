package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In which language the engine's refusals reach people. */
@ServerTest
class LanguageTests {

  private static final String IN_RUSSIAN = "Выражения в запросе";
  private static final String IN_ENGLISH = "Task queries take no expressions";
  private static final String REFUSED = """
      {"orQueries": [{"assigneeExpression": "${1}"}]}""";

  @LocalServerPort int port;
  @Autowired DemoPeople people;

  @BeforeEach
  void openAccounts() {
    people.open(List.of(), 1);
  }

  @Test
  void theTasklistIsAnsweredInRussianWhateverTheBrowserAsksFor() {
    assertThat(tasklist("Accept-Language", "en-US,en")).contains(IN_RUSSIAN);
  }

  @Test
  void theTasklistIsAnsweredInEnglishOnceTheSwitchSaysSo() {
    assertThat(tasklist("Accept-Language", "ru", "Cookie", "nastavnik-language=en")).contains(IN_ENGLISH);
  }

  @Test
  void theRestApiIsAnsweredInRussianUnlessItAsksForEnglish() {
    Browser client = Browser.withBasic(port, "director", "demo");
    assertThat(client.postJson("/engine-rest/task", REFUSED).body()).contains(IN_RUSSIAN);
    assertThat(client.postJson("/engine-rest/task", REFUSED, "Accept-Language", "de,en;q=0.5").body()).contains(IN_ENGLISH);
  }

  @Test
  void formsAreInTheReadersLanguage() {
    Browser client = Browser.withBasic(port, "coordinator", "demo");
    String form = "/engine-rest/process-definition/key/project/deployed-start-form";
    assertThat(client.get(form).body()).contains("Предложить паспорт проекта").doesNotContain("Propose a project passport");
    assertThat(client.get(form, "Accept-Language", "en").body()).contains("Propose a project passport", "Time zone")
        .doesNotContainPattern("[А-Яа-яЁё]");
  }

  @Test
  void theTasklistLearnsTheEnglishOfWhatTheEngineKeepsInRussian() {
    Browser browser = Browser.at(port);
    assertThat(browser.get("/tasks/english").statusCode()).isEqualTo(302);
    browser.signIn("director", "demo");
    assertThat(browser.get("/tasks/english").body())
        .contains("\"Утвердить Положение\":\"Approve the Regulation\"", "\"Мои задачи\":\"My tasks\"");
  }

  private String tasklist(String... headers) {
    Browser browser = Browser.at(port);
    browser.signIn("director", "demo");
    browser.get("/camunda/app/tasklist/default/");
    return browser.postJson("/camunda/api/engine/engine/default/task", REFUSED, headers).body();
  }
}
