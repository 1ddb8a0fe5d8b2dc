package org.nastavnik.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** What stands around every page. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class PageFrameTests {

  @Autowired MockMvc pages;

  @Test
  void speaksRussianWhateverTheBrowserAsksForAndRemembersTheSwitch() throws Exception {
    pages.perform(get("/login").header("Accept-Language", "en-US,en")).andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("lang=\"ru\""), containsString("Имя пользователя"))));

    Cookie english = pages.perform(post("/language").with(csrf()).param("language", "en").param("back", "/login"))
        .andExpect(redirectedUrl("/login")).andExpect(cookie().value("nastavnik-language", "en"))
        .andReturn().getResponse().getCookie("nastavnik-language");
    pages.perform(get("/login").cookie(english))
        .andExpect(content().string(allOf(containsString("lang=\"en\""), containsString("User name"))));
    pages.perform(get("/login").cookie(new Cookie("nastavnik-language", "de,%")))
        .andExpect(content().string(containsString("lang=\"ru\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "tasks", "/a\r\nb"})
  void theSwitchLeadsNowhereElse(String back) throws Exception {
    pages.perform(post("/language").with(csrf()).param("language", "en").param("back", back)).andExpect(redirectedUrl("/"));
  }

  @Test
  void showsWhoIsSignedInAndTheWayOut() throws Exception {
    pages.perform(get("/").with(user("ghost"))).andExpect(status().isOk()).andExpect(content().string(
        allOf(containsString("ghost"), containsString("Мои задачи"), containsString("action=\"/logout\""))));
    pages.perform(get("/login")).andExpect(content().string(not(containsString("/logout"))));
  }

  @Test
  void runsNothingThatIsWrittenIntoAPage() throws Exception {
    pages.perform(get("/login")).andExpect(header().string("Content-Security-Policy",
        allOf(containsString("default-src 'self'"), containsString("frame-ancestors 'self'"), not(containsString("unsafe-inline")))));
    pages.perform(get("/camunda/app/welcome/default/").with(user("ghost")))
        .andExpect(header().string("Content-Security-Policy", not(containsString("default-src 'self'; img-src"))));
  }

  @Test
  void servesItsStylesToAnybodyUnderAddressesThatNeverChange() throws Exception {
    String page = pages.perform(get("/login")).andReturn().getResponse().getContentAsString();
    for (String name : new String[] {"/assets/nastavnik-[0-9a-f]+\\.css", "/webjars/bootstrap/[0-9.]+/dist/css/bootstrap\\.min\\.css"}) {
      String address = java.util.regex.Pattern.compile(name).matcher(page).results().findFirst().orElseThrow().group();
      pages.perform(get(address)).andExpect(status().isOk()).andExpect(header().string("Cache-Control", containsString("max-age=31536000")));
    }
    pages.perform(get("/webjars/camunda/app/tasklist/index.html").with(user("ghost"))).andExpect(status().isForbidden());
  }

  @Test
  void sendsStrangersToTheSignIn() throws Exception {
    pages.perform(get("/tasks")).andExpect(redirectedUrl("http://localhost/login"));
  }
}
