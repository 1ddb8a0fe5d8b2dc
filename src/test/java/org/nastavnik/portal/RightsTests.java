package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Does what {@code docs/rights.md} says as everybody it names, over HTTP, and holds each answer against its cell. */
@ServerTest
@Import(RightsWorld.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTests {

  private static final String ANONYMOUS = "anonymous";
  private static final Map<String, String> ACCOUNTS = Map.of("librarian", "librarian01", "reviewer", "reviewer1", "jury", "jury2",
      "methodologist", "methodologist1", "coordinator", "coordinator", "director", "director", "admin", "admin");
  private static final List<String> ENGINE = List.of("/engine-rest", "/camunda/api/engine/engine/default");
  private static final RightsTable TABLE = RightsTable.read();

  @LocalServerPort int port;
  @Autowired RightsWorld world;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private final Map<String, Browser> sessions = new HashMap<>();

  @BeforeAll
  void begin() {
    world.begin();
  }

  static Stream<RightsTable.Row> rows() {
    return TABLE.rows().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isAsWritten(RightsTable.Row row) {
    SoftAssertions cells = new SoftAssertions();
    for (RightsTable.Cell cell : row.cells().stream().filter(RightsTable.Cell::isTried).toList()) {
      for (String path : waysTo(row.path())) {
        HttpResponse<String> answer = perform(row, path, cell.role());
        cells.assertThat(matches(cell, answer, row)).as("docs/rights.md %s, %s: written %s, answered %s to %s %s: %.300s", row,
            cell.role(), cell.expected(), answer.statusCode(), row.method(), answer.uri(), answer.body()).isTrue();
      }
    }
    cells.assertAll();
  }

  private static List<String> waysTo(String path) {
    return path.startsWith("engine/") ? ENGINE.stream().map(door -> door + path.substring("engine".length())).toList()
        : List.of(path);
  }

  private HttpResponse<String> perform(RightsTable.Row row, String path, String role) {
    String userId = ACCOUNTS.get(role);
    Map<String, String> known = new HashMap<>();
    String to = world.fill(path, userId, known);
    String body = world.fill(row.body(), userId, known);
    return browser(role, userId, path).send(row.method(), to, body);
  }

  private Browser browser(String role, String userId, String path) {
    if (path.startsWith("/engine-rest") && userId != null) {
      return Browser.withBasic(port, userId, "demo");
    }
    return sessions.computeIfAbsent(role, opened -> {
      Browser browser = Browser.at(port);
      if (userId != null) {
        browser.signIn(userId, "demo");
      }
      browser.takeFormToken(userId == null ? "/login" : "/");
      browser.get("/camunda/app/tasklist/default/");
      return browser;
    });
  }

  private static boolean matches(RightsTable.Cell cell, HttpResponse<String> answer, RightsTable.Row row) {
    return switch (cell.expected()) {
      case "yes" -> isDone(answer);
      case "no" -> isRefused(answer, row);
      default -> cell.expected().equals(String.valueOf(answer.statusCode()));
    };
  }

  private static boolean isDone(HttpResponse<String> answer) {
    return answer.statusCode() < 400 && !leadsToSignIn(answer) && !isEmpty(answer);
  }

  /** What one may not see is not there, or not in the list. A bad request is a refusal only where another may do the same,
   * or where it says why. */
  private static boolean isRefused(HttpResponse<String> answer, RightsTable.Row row) {
    return leadsToSignIn(answer) || isEmpty(answer) || List.of(401, 403, 404, 405, 409).contains(answer.statusCode())
        || answer.statusCode() == 400 && (row.anybodyMay() || isSaidByUs(answer));
  }

  private static boolean isSaidByUs(HttpResponse<String> answer) {
    return answer.body().matches("(?s).*[а-яё]{4}.*");
  }

  private static boolean leadsToSignIn(HttpResponse<String> answer) {
    return answer.statusCode() == 302 && answer.headers().firstValue("Location").orElse("").contains("/login")
        && !answer.uri().getPath().equals("/login");
  }

  private static boolean isEmpty(HttpResponse<String> answer) {
    return answer.statusCode() == 200 && List.of("[]", "{}", "{\"count\":0}").contains(answer.body());
  }

  @Test
  void everyPageIsInTheTable() {
    assertThat(requestMappingHandlerMapping.getHandlerMethods().entrySet().stream().filter(RightsTests::isOurs)
        .flatMap(entry -> unlisted(entry.getKey()))).as("mapped, and not in docs/rights.md").isEmpty();
  }

  private static boolean isOurs(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
    return entry.getValue().getBeanType().getName().startsWith("org.nastavnik.");
  }

  private static Stream<String> unlisted(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    return mapping.getPatternValues().stream().flatMap(pattern -> (methods.isEmpty() ? List.of("GET") : methods).stream()
        .filter(method -> !isListed(method, pattern)).map(method -> method + " " + pattern));
  }

  private static boolean isListed(String method, String pattern) {
    return TABLE.rows().stream().anyMatch(row -> row.method().equals(method) && anyId(row.path()).equals(anyId(pattern)));
  }

  /** Whatever stands for an id, in the table or in the code, as a star. */
  private static String anyId(String path) {
    return path.replaceAll("\\?.*", "").replaceAll("\\{[^}]+}|(?<=/)none(?=/|$)|0{8}-[0-9-]+", "*");
  }

  @Test
  void everyPartOfThePortalIsInTheTable() {
    assertThat(Section.ALL).allSatisfy(section -> assertThat(TABLE.rows()).as(section.path())
        .anyMatch(row -> row.method().equals("GET") && row.path().equals(section.path())));
  }
}
