package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Where the frame leads back to after a session has ended: to a page of ours alone. */
class PageFrameAddressTests {

  @ParameterizedTest
  @CsvSource({"http://localhost/contest/jury/1/7?show=left, /contest/jury/1/7", "http://localhost:8080/consultations/ask, /consultations/ask",
      "http://elsewhere.example/login, /tasks", "http://localhost//elsewhere.example, /tasks", "no address, /tasks", ", /tasks"})
  void isThePageFromWhichSomethingWasSent(String referer, String back) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/contest/jury/1/7/recusal");
    if (referer != null) {
      request.addHeader("Referer", referer);
    }
    assertThat(new PageFrame(null, null, request).sentFrom()).isEqualTo(back);
  }
}
