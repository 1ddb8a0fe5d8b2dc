package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.people.Accounts;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.people.NewPerson;
import org.nastavnik.people.Passwords;
import org.nastavnik.people.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person's account from its first password to its end, and what attacks on it come to. */
@ServerTest
class AccountTests {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String WEBAPP_CALL = "/camunda/api/engine/engine/default/task/count";
  private static final String REST_CALL = "/engine-rest/task/count";
  private static final String FIRST = "given-by-somebody";
  private static final String OWN = "лампа Енисей 47 варенье";

  @LocalServerPort int port;
  @Autowired DemoPeople people;
  @Autowired Accounts accounts;
  @Autowired Passwords passwords;

  private final String newcomer = "n" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void openAccounts() {
    people.open(List.of(), 1);
    accounts.openWithFirstPassword(
        new NewPerson(newcomer, "Инесса", "Новикова", newcomer + "@library.example", FIRST, null, "Методист", List.of(Roles.METHODOLOGIST)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/tasks", "/me", "/events", TASKLIST, "/camunda/app/welcome/default/"})
  void untilAPasswordIsChosenEveryPageLeadsToWhereOneDoes(String path) {
    Browser browser = Browser.at(port);
    assertThat(browser.signIn(newcomer, FIRST)).endsWith("/password");
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/password"));
    assertThat(browser.get("/password").body()).contains("Придумайте пароль");
  }

  @Test
  void untilThenTheApisAreShutToo() {
    Browser browser = Browser.at(port);
    browser.signIn(newcomer, FIRST);
    assertThat(browser.get(WEBAPP_CALL).statusCode()).isEqualTo(403);
    assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).doesNotContain(newcomer);
    HttpResponse<String> rest = Browser.withBasic(port, newcomer, FIRST).get(REST_CALL);
    assertThat(rest.statusCode()).isEqualTo(403);
    assertThat(rest.body()).contains("Сначала смените пароль");
  }

  @Test
  void theWayOutStaysOpen() {
    Browser browser = Browser.at(port);
    browser.signIn(newcomer, FIRST);
    assertThat(browser.postForm("/password", "/logout").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login?out"));
  }

  @Test
  void whatWasTypedAtFirstIsOnlyGoodForChoosing() {
    Browser browser = Browser.at(port);
    browser.signIn(newcomer, FIRST);
    assertThat(choose(browser, FIRST, FIRST)).contains("Это нынешний пароль");
    assertThat(choose(browser, OWN, "другой " + OWN)).contains("Пароли не совпали").doesNotContain("слишком короткий");
    assertThat(choose(browser, "кот", "пёс")).contains("Пароли не совпали", "слишком короткий");
    assertThat(browser.get("/tasks").statusCode()).isEqualTo(302);

    String before = browser.session();
    assertThat(browser.postForm("/password", "/password", "password", OWN, "repeat", OWN).statusCode()).isEqualTo(302);
    assertThat(browser.session()).isNotEqualTo(before);

    assertThat(browser.get("/tasks").statusCode()).isEqualTo(200);
    assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(200);
    assertThat(browser.get(WEBAPP_CALL).statusCode()).isEqualTo(200);
    assertThat(Browser.withBasic(port, newcomer, OWN).get(REST_CALL).statusCode()).isEqualTo(200);
    assertThat(Browser.withBasic(port, newcomer, FIRST).get(REST_CALL).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "короткий | слишком короткий",
      "Новикова и Новикова | есть ваше имя",
      "yjdbrjdf2026! | есть ваше имя",
      "password1234 | легко угадать",
      "йцукенгшщз | легко угадать",
      "gfhjkmgfhjkm | легко угадать",
      "aaaaaaaaaaaaaa | легко угадать"})
  void weakPasswordsAreRefusedWithAReason(String password, String reason) {
    Browser browser = Browser.at(port);
    browser.signIn(newcomer, FIRST);
    assertThat(choose(browser, password, password)).contains(reason);
    assertThat(browser.get("/tasks").statusCode()).isEqualTo(302);
  }

  @Test
  void theSamePolicyHoldsInTheRestApiAndTheAdminWebapp() {
    Browser admin = Browser.withBasic(port, "admin", "demo");
    HttpResponse<String> weak = admin.putJson("/engine-rest/user/" + newcomer + "/credentials", credentials("password1234"));
    assertThat(weak.statusCode()).as(weak.body()).isEqualTo(400);
    assertThat(weak.body()).contains("легко угадать");
    HttpResponse<String> created = admin.postJson("/engine-rest/user/create",
        "{\"profile\":{\"id\":\"w%s\",\"firstName\":\"А\",\"lastName\":\"Б\"},\"credentials\":{\"password\":\"short\"}}".formatted(newcomer));
    assertThat(created.statusCode()).isEqualTo(400);

    Browser webapp = Browser.at(port);
    webapp.signIn("admin", "demo");
    webapp.get("/camunda/app/admin/default/");
    HttpResponse<String> answer = webapp.postJson("/camunda/api/engine/engine/default/identity/password-policy", "{\"password\":\"short\"}");
    assertThat(answer.body()).contains("слишком короткий").contains("\"valid\":false");
  }

  @Test
  void aPasswordSetThroughTheApiIsAFirstOneAndEndsSessions() {
    Browser browser = settled();
    Browser admin = Browser.withBasic(port, "admin", "demo");
    assertThat(admin.putJson("/engine-rest/user/" + newcomer + "/credentials", credentials("совсем иное слово 8")).statusCode()).isEqualTo(204);
    assertThat(browser.get(WEBAPP_CALL).statusCode()).isEqualTo(401);
    assertThat(Browser.at(port).signIn(newcomer, "совсем иное слово 8")).endsWith("/password");
  }

  @Test
  void anAccountOpenedThroughTheApiBeginsWithChoosingAPassword() {
    String other = "x" + newcomer;
    Browser admin = Browser.withBasic(port, "admin", "demo");
    assertThat(admin.postJson("/engine-rest/user/create",
        "{\"profile\":{\"id\":\"%s\",\"firstName\":\"А\",\"lastName\":\"Б\"},\"credentials\":{\"password\":\"совсем иное слово 8\"}}"
            .formatted(other)).statusCode()).isEqualTo(204);
    assertThat(Browser.at(port).signIn(other, "совсем иное слово 8")).endsWith("/password");
  }

  @Test
  void whoeverFoundASessionOpenCannotGuessThePasswordInIt() {
    Browser own = settled();
    for (int attempt = 1; attempt < 5; attempt++) {
      assertThat(guess(own).statusCode()).isEqualTo(400);
    }
    assertThat(guess(own).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login?tries"));
    assertThat(own.get("/me").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/login"));
    assertThat(Browser.at(port).signIn(newcomer, OWN)).as("the account itself stays open").doesNotContain("login");
  }

  private HttpResponse<String> guess(Browser browser) {
    return browser.postForm("/me", "/me/password", "present", "не тот", "password", "лес ковёр 19 облако", "repeat", "лес ковёр 19 облако");
  }

  @Test
  void changingThePasswordEndsTheOtherSessionsAndKeepsThisOne() {
    Browser own = settled();
    Browser elsewhere = Browser.at(port);
    elsewhere.signIn(newcomer, OWN);
    elsewhere.get(TASKLIST);
    assertThat(own.postForm("/me", "/me/password", "present", "не тот", "password", "лес ковёр 19 облако", "repeat", "лес ковёр 19 облако").body())
        .contains("Нынешний пароль не подошёл");

    own.postForm("/me", "/me/password", "present", OWN, "password", "лес ковёр 19 облако", "repeat", "лес ковёр 19 облако");

    assertThat(own.get("/me").body()).contains("Пароль сменён");
    assertThat(elsewhere.get(WEBAPP_CALL).statusCode()).isEqualTo(401);
    assertThat(elsewhere.get("/tasks").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/login"));
    assertThat(Browser.at(port).signIn(newcomer, OWN)).endsWith("?error");
  }

  @Test
  void aPersonsLanguageComesWithThePerson() {
    Browser own = settled();
    own.postForm("/me", "/me/language", "language", "en");
    Browser elsewhere = Browser.at(port);
    elsewhere.signIn(newcomer, OWN);
    assertThat(elsewhere.get("/me").body()).contains("lang=\"en\"").contains("Change the password");
    elsewhere.postForm("/me", "/language", "language", "ru");
    Browser third = Browser.at(port);
    third.signIn(newcomer, OWN);
    assertThat(third.get("/me").body()).contains("lang=\"ru\"");
  }

  @Test
  void peopleChangeTheirNameAndMailAndNothingWrong() {
    Browser own = settled();
    HttpResponse<String> wrong = own.postForm("/me", "/me", "firstName", " ", "lastName", "Новикова-Лесная", "email", "нет");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Заполните это поле").contains("Проверьте адрес почты").contains("Новикова-Лесная");
    own.postForm("/me", "/me", "firstName", "Инна", "lastName", "Новикова-Лесная", "email", "inna@library.example");
    assertThat(own.get("/me").body()).contains("Инна Новикова-Лесная").contains("inna@library.example");
  }

  @Test
  void aSessionStartedBeforeTheSignInIsWorthNothingAfterIt() {
    Browser browser = Browser.at(port);
    browser.get("/login");
    String planted = browser.session();
    browser.signIn("director", "demo");
    assertThat(browser.session()).isNotEqualTo(planted);
    assertThat(Browser.at(port).get("/tasks", "Cookie", "JSESSIONID=" + planted).statusCode()).isEqualTo(302);
    assertThat(Browser.at(port).get("/tasks", "Cookie", "JSESSIONID=" + browser.session()).statusCode()).isEqualTo(200);
  }

  @Test
  void theSessionsCookieIsOutOfReachOfScriptsAndOfOtherSites() {
    Browser browser = Browser.at(port);
    List<String> cookies = browser.get("/login").headers().allValues("Set-Cookie");
    assertThat(cookies).filteredOn(cookie -> cookie.startsWith("JSESSIONID")).hasSize(1).first().asString()
        .contains("HttpOnly").containsOnlyOnce("SameSite=Lax");
    browser.signIn("director", "demo");
    assertThat(browser.get(TASKLIST).headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsOnlyOnce("SameSite"));
  }

  @Test
  void aShutAccountIsOutAtOnceAndStaysOut() {
    Browser portal = settled();
    Browser tasklist = Browser.at(port);
    tasklist.signIn(newcomer, OWN);
    tasklist.get(TASKLIST);

    accounts.deactivate(newcomer);

    assertThat(portal.get("/tasks").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login?ended"));
    assertThat(tasklist.get(WEBAPP_CALL).statusCode()).isEqualTo(401);
    assertThat(Browser.withBasic(port, newcomer, OWN).get(REST_CALL).statusCode()).isEqualTo(401);
    assertThat(Browser.at(port).signIn(newcomer, OWN)).endsWith("?shut");
    assertThat(Browser.at(port).signIn(newcomer, "wrong")).as("tells nothing to who does not know the password").endsWith("?error");

    accounts.reactivate(newcomer);
    assertThat(portal.get("/tasks").statusCode()).as("an ended session stays so").isEqualTo(302);
    assertThat(Browser.at(port).signIn(newcomer, OWN)).doesNotContain("?");
  }

  @Test
  void rightsTakenAwayAreGoneAtOnce() {
    Browser browser = settled();
    accounts.assign(newcomer, Set.of(Roles.REVIEWER));
    assertThat(browser.get("/tasks").statusCode()).isEqualTo(302);
  }

  @Test
  void whoeverGuessesFromTheNextDeskDoesNotShutTheOwnerOut() {
    Browser owner = settled();
    owner.postForm("/me", "/logout");
    for (int attempt = 0; attempt < 7; attempt++) {
      Browser.at(port).signIn(newcomer, "guess " + attempt);
    }
    assertThat(Browser.at(port).signIn(newcomer, OWN)).as("the guesser, even with the right one").endsWith("?wait");
    assertThat(owner.signIn(newcomer, OWN)).as("the owner's browser").doesNotContain("?");
  }

  @Test
  void aLinkByMailSetsAPasswordOnce() {
    String replaced = passwords.invite(newcomer);
    String link = passwords.invite(newcomer);
    assertThat(Browser.at(port).get("/welcome/" + replaced).body()).contains("Ссылка больше не действует");

    Browser browser = Browser.at(port);
    assertThat(browser.get("/welcome/" + link).body()).contains(newcomer);
    assertThat(browser.postForm("/welcome/" + link, "/welcome/" + link, "password", "short", "repeat", "short").body()).contains("слишком короткий");
    assertThat(browser.postForm("/welcome/" + link, "/welcome/" + link, "password", OWN, "repeat", OWN).statusCode()).isEqualTo(302);
    assertThat(browser.signIn(newcomer, OWN)).doesNotContain("?");

    assertThat(browser.get("/welcome/" + link).body()).contains("Ссылка больше не действует");
    Browser thief = Browser.at(port);
    assertThat(thief.postForm("/login", "/welcome/" + link, "password", "укради меня 77", "repeat", "укради меня 77").statusCode()).isEqualTo(400);
    assertThat(Browser.at(port).signIn(newcomer, OWN)).doesNotContain("?");
  }

  @Test
  void aLinkEndsWithTheAccount() {
    String link = passwords.invite(newcomer);
    accounts.deactivate(newcomer);
    assertThat(Browser.at(port).get("/welcome/" + link).body()).contains("Ссылка больше не действует");
    assertThat(Browser.at(port).get("/welcome/x").body()).contains("Ссылка больше не действует");
  }

  /** The newcomer with a password of their own, signed in. */
  private Browser settled() {
    Browser browser = Browser.at(port);
    browser.signIn(newcomer, FIRST);
    browser.postForm("/password", "/password", "password", OWN, "repeat", OWN);
    browser.postForm("/me", "/logout");
    assertThat(browser.signIn(newcomer, OWN)).doesNotContain("?");
    return browser;
  }

  private String choose(Browser browser, String password, String repeat) {
    HttpResponse<String> answer = browser.postForm("/password", "/password", "password", password, "repeat", repeat);
    assertThat(answer.statusCode()).isEqualTo(400);
    return answer.body();
  }

  private static String credentials(String password) {
    return "{\"password\":\"%s\",\"authenticatedUserPassword\":\"demo\"}".formatted(password);
  }
}
