package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.nastavnik.project.ProjectId;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.HandlerMapping;

/** Somebody with a role who opens pages of a project and hands in their forms. */
public class PageVisitor {

  private final MockMvc pages;
  private final StatementCount statements;

  private String userId;
  private String[] roles;
  private ProjectId project;

  public PageVisitor(MockMvc pages, StatementCount statements) {
    this.pages = pages;
    this.statements = statements;
  }

  /** From now on it is this person who acts. */
  public PageVisitor as(String person, String... withRoles) {
    userId = person;
    roles = withRoles;
    return this;
  }

  /** The project chosen from now on. */
  public void choose(ProjectId chosen) {
    project = chosen;
  }

  /** The page, which must be there. */
  public Document see(String path) {
    MockHttpServletResponse response = open(path);
    assertThat(response.getStatus()).as(path).isEqualTo(HttpStatus.OK.value());
    return page(response);
  }

  public MockHttpServletResponse open(String path) {
    return answer(get(path));
  }

  /** How many statements opening the page takes. */
  public int statementsFor(String path) {
    see(path);
    statements.next();
    MvcResult result = perform(get(path));
    int taken = statements.next();
    assertThat(result.getResponse().getStatus()).as(path).isEqualTo(HttpStatus.OK.value());
    statements.counted(String.valueOf(result.getRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    return taken;
  }

  public MockHttpServletResponse send(String path, String... namesAndValues) {
    return answer(form(path, namesAndValues));
  }

  private static MockHttpServletRequestBuilder form(String path, String... namesAndValues) {
    MockHttpServletRequestBuilder form = post(path).with(csrf());
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.param(namesAndValues[i], namesAndValues[i + 1]);
    }
    return form;
  }

  /** What the page after handing in a form is told under that name. */
  public Object flashOf(String path, String name) {
    return perform(post(path).with(csrf())).getFlashMap().get(name);
  }

  /** The page that answers a form with something wrong in it. */
  public Document sendWrong(String path, String... namesAndValues) {
    MockHttpServletResponse response = send(path, namesAndValues);
    assertThat(response.getStatus()).isEqualTo(HttpStatus.BAD_REQUEST.value());
    return page(response);
  }

  /** The page that answers a form with a question first. */
  public Document sendTo(String path, String... namesAndValues) {
    MockHttpServletResponse response = send(path, namesAndValues);
    assertThat(response.getStatus()).isEqualTo(HttpStatus.OK.value());
    return page(response);
  }

  /** All that the page one is led to is told after a form was handed in. */
  public Map<String, Object> flashAfter(String path, String... namesAndValues) {
    return new HashMap<>(perform(form(path, namesAndValues)).getFlashMap());
  }

  /** The page one is led to after a form was handed in. */
  public Document follow(String path, String... namesAndValues) {
    MvcResult handedIn = perform(form(path, namesAndValues));
    MockHttpServletRequestBuilder next = get(handedIn.getResponse().getRedirectedUrl());
    handedIn.getFlashMap().forEach(next::flashAttr);
    return page(answer(next));
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
    return perform(request).getResponse();
  }

  private MvcResult perform(MockHttpServletRequestBuilder request) {
    if (userId != null) {
      request.with(user(userId).authorities(Stream.of(roles).map(SimpleGrantedAuthority::new).toList()));
    }
    if (project != null) {
      request.cookie(new Cookie("nastavnik-project", project.toString()));
    }
    try {
      return pages.perform(request).andReturn();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static Document page(MockHttpServletResponse response) {
    return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
  }
}
