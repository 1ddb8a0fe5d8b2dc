package org.nastavnik.portal.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PageTest
class HelpPageTests {

  private static final int MOST_STATEMENTS = 12;

  @Autowired PageVisitor visitor;
  @Autowired MockMvc pages;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @ParameterizedTest
  @CsvSource({"director,Директор,Director", "coordinator,Координатор,Coordinator", "methodologist,Методист,Methodologist",
      "reviewer,Согласующий,Reviewer", "jury,Член жюри,Member of the jury", "librarian,Библиотекарь филиала,Librarian of a branch",
      "camunda-admin,Администратор,Administrator"})
  void opensThePageOfTheReadersRoleInTheReadersLanguage(String role, String russian, String english) throws Exception {
    Document page = visitor.as("somebody", role).see("/help");
    assertThat(page.select("h1").text()).isEqualTo(russian);
    assertThat(page.select("main nav a").eachText()).startsWith(russian).hasSize(Guide.names().size());
    assertThat(page.select("main nav a[aria-current=page]").text()).isEqualTo(russian);
    assertThat(page.select("header a[href=/help]").text()).isEqualTo("Справка");
    assertThat(inEnglish("/help", role).select("h1").text()).isEqualTo(english);
  }

  private Document inEnglish(String path, String role) throws Exception {
    return Jsoup.parse(pages.perform(get(path).cookie(new Cookie("nastavnik-language", "en"))
        .with(user("somebody").authorities(() -> role))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  @Test
  void listsAllPagesOfTheReaderFirst() {
    assertThat(visitor.as("somebody", Roles.JURY, Roles.METHODOLOGIST).see("/help").select("main nav a").eachText())
        .startsWith("Методист", "Член жюри", "С чего начать");
    assertThat(visitor.as("somebody").see("/help").select("h1").text()).isEqualTo("С чего начать");
  }

  static List<String> names() {
    return Guide.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPageIsThereForEverybodyAndLeadsToPagesThatAreThere(String name) {
    Document page = visitor.as("somebody", Roles.LIBRARIAN).see("/help/" + name);
    Set<String> targets = page.select("article a[href^=/help], article img").stream()
        .map(part -> part.hasAttr("src") ? part.attr("src") : part.attr("href").replaceAll("#.*", "")).collect(Collectors.toSet());
    assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(visitor.open(target).getStatus()).as(target).isEqualTo(200));
    assertThat(page.select("article .contents a")).isNotEmpty()
        .allSatisfy(link -> assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyAddressItNamesIsAPageOfThePortal(String name) throws IOException {
    Set<String> known = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
        .flatMap(mapping -> mapping.getDirectPaths().stream()).collect(Collectors.toSet());
    Set<String> named = GuideTests.addresses(Path.of("docs/guide", name + ".md"));
    assertThat(named).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void anUnknownPageIsNotThere() {
    assertThat(visitor.as("somebody", Roles.LIBRARIAN).open("/help/none").getStatus()).isEqualTo(404);
    assertThat(visitor.open("/help/images/none.png").getStatus()).isEqualTo(404);
  }

  @Test
  void aPictureIsServedAsNothingElse() {
    MockHttpServletResponse picture = visitor.as("somebody", Roles.LIBRARIAN).open("/help/images/home.png");
    assertThat(picture.getContentType()).isEqualTo("image/png");
    assertThat(picture.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(picture.getContentAsByteArray()).startsWith(0x89, 'P', 'N', 'G');
  }

  @ParameterizedTest
  @ValueSource(strings = {"/help/images/../index.md", "/help/images/..%2findex.md", "/help/images/%2e%2e/index.md", "/help/images/..%5cindex.md",
      "/help/images/%252e%252e%252findex.md", "/help/images/..%2f..%2fapplication.yaml", "/help/images//etc/passwd", "/help/images/home.png%00",
      "/help/images/;/../../application.yaml", "/help/..%2fapplication.yaml", "/help/%2e%2e/messages.properties", "/help/index.md", "/help/en%2findex",
      "/help/images", "/help/images/", "/help/images/HOME.PNG"})
  void nothingButPagesAndPicturesCanBeReached(String attack) throws Exception {
    MockHttpServletResponse answer = pages.perform(get(URI.create(attack)).with(user("somebody").authorities(() -> Roles.ADMIN))).andReturn().getResponse();
    assertThat(answer.getStatus()).isBetween(400, 404);
    assertThat(answer.getContentAsString()).doesNotContain("# С чего начать", "spring:", "root:", "role.director=");
  }

  @Test
  void leadsStrangersToTheSignIn() {
    assertThat(visitor.as(null).open("/help").getRedirectedUrl()).endsWith("/login");
    assertThat(visitor.open("/help/images/home.png").getStatus()).isNotEqualTo(200);
  }

  @Test
  void asksTheDatabaseOnlyForTheFrame() {
    assertThat(visitor.as("somebody", Roles.DIRECTOR).statementsFor("/help")).isLessThanOrEqualTo(MOST_STATEMENTS);
  }
}
