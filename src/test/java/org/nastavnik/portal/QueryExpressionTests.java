package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.people.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Signed-in people must not run code on the server by expressions in task queries. On a stock engine each of these
 * requests evaluates the expression, as {@code StockEngineTests} shows: it is forbidden only in the outermost part of a query.
 */
@ServerTest
class QueryExpressionTests {

  private static final String ATTACK = """
      {"orQueries": [{"assigneeExpression": "${''.getClass().forName('java.lang.System').getMethods()}"}]}""";

  @LocalServerPort int port;
  @Autowired DemoPeople people;
  @Autowired FilterService filters;

  @BeforeEach
  void openAccounts() {
    people.open(List.of(), 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/task", "/task/count", "/engine/default/task", "/engine/default/task/count"})
  void refusedByTheRestApi(String path) {
    refused(Browser.withBasic(port, "director", "demo").postJson("/engine-rest" + path, ATTACK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/list", "/count", "/singleResult"})
  void refusedAsExtensionOfAFilter(String path) {
    String of = "/filter/" + filter().getId() + path;
    refused(Browser.withBasic(port, "director", "demo").postJson("/engine-rest" + of, ATTACK));
    refused(signedIn().postJson("/camunda/api/engine/engine/default" + of, ATTACK));
  }

  @Test
  void aFilterIsExtendedByPlainConditions() {
    var answer = Browser.withBasic(port, "director", "demo").postJson("/engine-rest/filter/" + filter().getId() + "/list",
        """
        {"sorting": [{"sortBy": "created", "sortOrder": "desc"}], "orQueries": [{"nameLike": "%Положение%"}]}""");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/task", "/task/count"})
  void refusedByTheWebappsApi(String path) {
    refused(signedIn().postJson("/camunda/api/engine/engine/default" + path, ATTACK));
  }

  @Test
  void noConditionTakesAnExpression() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    List<String> keys = Arrays.stream(TaskQueryDto.class.getMethods()).map(Method::getName)
        .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
        .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4)).sorted().toList();
    assertThat(keys).contains("assigneeExpression", "candidateGroupExpression", "dueBeforeExpression");
    Browser director = Browser.withBasic(port, "director", "demo");
    for (String key : keys) {
      Map<String, Object> condition = Map.of(key, "${''.getClass()}");
      for (Object query : List.of(condition, Map.of("orQueries", List.of(condition)),
          Map.of("orQueries", List.of(Map.of("name", "x"), condition)))) {
        var answer = director.postJson("/engine-rest/task/count", json.writeValueAsString(query));
        assertThat(answer.statusCode()).as("%s: %s", query, answer.body()).isIn(400, 500);
        assertThat(answer.body()).as(key).containsAnyOf("Выражения в запросе", "Expressions are forbidden");
      }
    }
  }

  /** Who makes filters may put expressions in them; they reach no more than those of the diagrams. */
  @Test
  void aStoredExpressionReachesNoCode() throws JsonProcessingException {
    Browser admin = Browser.withBasic(port, "admin", "demo");
    var made = admin.postJson("/engine-rest/filter/create",
        "{\"resourceType\": \"Task\", \"name\": \"Ловушка\", \"properties\": {}, \"query\": " + ATTACK + "}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    String id = new ObjectMapper().readTree(made.body()).path("id").asText();
    var answer = admin.get("/engine-rest/filter/" + id + "/list");
    assertThat(answer.statusCode()).isBetween(400, 500);
    assertThat(answer.body()).contains("Unable to resolve expression").doesNotContain("java.lang.reflect");
    filters.deleteFilter(id);
  }

  private Filter filter() {
    return filters.createTaskFilterQuery().filterName("Мои задачи").singleResult();
  }

  private Browser signedIn() {
    Browser browser = Browser.at(port);
    browser.signIn("director", "demo");
    browser.get("/camunda/app/tasklist/default/");
    return browser;
  }

  private static void refused(HttpResponse<String> response) {
    assertThat(response.statusCode()).isBetween(400, 500);
    // Refused for the expression's sake and not at some door before; /singleResult keeps the reason to itself.
    assertThat(response.body()).containsAnyOf("Выражения в запросе", "valid single result")
        .doesNotContain("java.lang.reflect").doesNotContain("setProperty");
  }
}
