package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.people.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Tasklist as the server gives it out: the webjar's page with our files in place of the webjar's. */
@ServerTest
class TasklistPageTests {

  private static final String TASKLIST = "/camunda/app/tasklist/";

  @LocalServerPort int port;
  @Autowired DemoPeople people;
  private Browser browser;

  @BeforeEach
  void signIn() {
    people.open(List.of(), 1);
    browser = Browser.at(port);
    browser.signIn("director", "demo");
  }

  @ParameterizedTest
  @CsvSource({
      "locales/ru.json, Взять себе",
      "locales/en.json, Claim",
      "scripts/config.js, nastavnik-language",
      "scripts/header.js, switchLanguage",
      "scripts/labels.js, translateProvider",
      "scripts/subject.js, /subject",
      "scripts/english.js, /tasks/english",
      "scripts/forms.js, believeWhatIsShown",
      "scripts/russian.js, Заполните это поле",
      "styles/user-styles.css, ce-eol-banner"})
  void givesOutOurFiles(String file, String ours) {
    var answer = browser.get(TASKLIST + file);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(ours);
  }

  @Test
  void runsNothingButWhatCarriesThePagesNonce() {
    var page = browser.get(TASKLIST + "default/");
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy).containsPattern("script-src 'nonce-[^']+' 'strict-dynamic'").doesNotContain("$NONCE");
    String nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
    assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
  }
}
