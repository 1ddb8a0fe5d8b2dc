package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SignInTests {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String WEBAPP_CALL = "/camunda/api/engine/engine/default/task/count";

  @LocalServerPort int port;
  @Autowired DemoPeople people;
  @Autowired TaskService tasks;
  @Autowired SignedIn signedIn;

  @BeforeEach
  void openAccounts() {
    people.open(List.of(), 1);
  }

  @Test
  void oneSignInOpensPagesAndWebapps() {
    Browser browser = Browser.at(port);
    assertThat(browser.get("/").statusCode()).isEqualTo(302);
    assertThat(browser.get(TASKLIST).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));

    assertThat(browser.signIn("director", "demo")).doesNotContain("error");

    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(200);
    assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"director\"");
    assertThat(browser.get(WEBAPP_CALL).statusCode()).isEqualTo(200);
  }

  @Test
  void afterTheSignInOneComesBackToThePageAskedForAndNotToWhatItIsMadeOf() {
    Browser browser = Browser.at(port);
    browser.get(TASKLIST, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    browser.get("/camunda/assets/IBMPlexSans-Bold.woff", "Accept", "*/*");
    assertThat(browser.signIn("director", "demo")).contains(TASKLIST);
  }

  @Test
  void signingOutAnywhereSignsOutEverywhere() {
    Browser portal = Browser.at(port);
    portal.signIn("director", "demo");
    portal.get(TASKLIST);
    portal.postForm("/", "/logout");
    assertThat(portal.get(WEBAPP_CALL).statusCode()).isEqualTo(401);
    assertThat(portal.get("/").statusCode()).isEqualTo(302);

    Browser tasklist = Browser.at(port);
    tasklist.signIn("director", "demo");
    tasklist.get(TASKLIST);
    tasklist.postJson("/camunda/api/admin/auth/user/default/logout", "{}");
    assertThat(tasklist.get(WEBAPP_CALL).statusCode()).isEqualTo(401);
    assertThat(tasklist.get("/").statusCode()).isEqualTo(302);
  }

  @Test
  void refusesAWrongPassword() {
    Browser browser = Browser.at(port);
    assertThat(browser.signIn("director", "wrong")).endsWith("/login?error");
    assertThat(browser.get("/").statusCode()).isEqualTo(302);
    assertThat(Browser.withBasic(port, "director", "wrong").get("/engine-rest/task/count").statusCode()).isEqualTo(401);
  }

  @Test
  void slowsGuessingDown() {
    Browser browser = Browser.at(port);
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(browser.signIn("methodologist4", "wrong")).endsWith("/login?error");
    }
    assertThat(browser.signIn("methodologist4", "demo")).endsWith("/login?wait");
    assertThat(browser.signIn("methodologist3", "demo")).doesNotContain("?");
  }

  @Test
  void theRestApiKnowsTheSamePeople() {
    assertThat(Browser.at(port).get("/engine-rest/task/count").statusCode()).isEqualTo(401);
    long forDirector = signedIn.as("director", () -> tasks.createTaskQuery().count());
    assertThat(Browser.withBasic(port, "director", "demo").get("/engine-rest/task/count").body()).isEqualTo("{\"count\":%d}".formatted(forDirector));
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Browser browser = Browser.at(port);
    browser.signIn("director", "demo");
    assertThat(browser.postJson("/logout", "{}").statusCode()).isEqualTo(403);
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/h2-console", "/engine-rest-other", "/nothing"})
  void whatIsNotNamedIsRefused(String path) {
    Browser browser = Browser.at(port);
    browser.signIn("admin", "demo");
    assertThat(browser.get(path).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
      "/camunda/api/admin/auth/user/default/login/tasklist",
      "/camunda/api/admin/auth/user/default/login/admin",
      "/camunda/api/admin/setup/default/user/create",
      "/camunda/api/engine/engine/default/identity/verify"})
  void waysRoundTheSignInAreShut(String path) {
    Browser browser = Browser.at(port);
    browser.signIn("admin", "demo");
    assertThat(browser.postJson(path, "{\"username\":\"director\",\"password\":\"demo\"}").statusCode()).isEqualTo(403);
  }

  @Test
  void nobodyTriesPasswordsThroughTheRestApi() {
    assertThat(Browser.withBasic(port, "librarian01", "demo").postJson("/engine-rest/identity/verify",
        "{\"username\":\"director\",\"password\":\"demo\"}").statusCode()).isIn(401, 403);
    assertThat(Browser.withBasic(port, "director", "demo").postJson("/engine-rest/identity/verify",
        "{\"username\":\"director\",\"password\":\"demo\"}").statusCode()).isEqualTo(403);
  }
}
