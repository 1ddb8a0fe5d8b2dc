package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What a person is told instead of a page: always a page, in words, whatever went wrong. */
@ServerTest
@ActiveProfiles({"demo", "test"})
class ErrorPageTests {

  @LocalServerPort int port;

  private Browser browser;

  @BeforeEach
  void signIn() {
    browser = Browser.at(port);
    browser.signIn("librarian01", "demo");
  }

  @ParameterizedTest
  @CsvSource({
      "/events/00000000-0000-0000-0000-000000000000, 404, Такой страницы нет",
      "/events/nothing, 400, Такой страницы нет",
      "/contest/entries/0/nothing, 404, Такой страницы нет",
      "/nowhere, 403, Этой страницы для вас нет",
      "/admin/people, 403, Этой страницы для вас нет"})
  void isAPageInWords(String path, int status, String heading) {
    HttpResponse<String> answer = browser.get(path, "Accept", "text/html,*/*;q=0.8");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body()).contains("<h1>" + heading + "</h1>");
  }

  @Test
  void saysWhatToDoWhereASessionEndedBeforeAFormWasSent() {
    HttpResponse<String> answer = Browser.at(port).postForm("/nowhere", "/consultations/ask", "question", "Как?");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("<h1>Войдите снова</h1>", "Войти и вернуться</a>");
  }

  @Test
  void saysInWordsThatAFileIsTooLargeForAnyPage() {
    HttpResponse<String> answer = browser.upload("/me", "/consultations/ask", "file", "video.mp4", new byte[33 * 1024 * 1024]);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("<h1>Файл слишком большой</h1>");
  }

  @Test
  void theIconThatBrowsersAskForIsThereForAnybody() {
    assertThat(Browser.at(port).get("/favicon.ico").statusCode()).isEqualTo(200);
  }
}
