package org.nastavnik.project;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The project the reader's pages show: the one chosen in the head of a page, remembered in a cookie; else the newest that
 * goes on; else the newest. Looked up once a request. The layout asks for it by name.
 */
@Component
@ConditionalOnWebApplication
public class ChosenProject {

  static final String COOKIE = "nastavnik-project";

  private static final String CHOICES = ChosenProject.class.getName();

  private final AllProjects projects;
  private final HttpServletRequest request;

  ChosenProject(AllProjects projects, HttpServletRequest request) {
    this.projects = projects;
    this.request = request;
  }

  /** All projects, the newest first. */
  @SuppressWarnings("unchecked")
  public List<ProjectChoice> choices() {
    if (request.getAttribute(CHOICES) == null) {
      request.setAttribute(CHOICES, projects.findChoices());
    }
    return (List<ProjectChoice>) request.getAttribute(CHOICES);
  }

  /** Empty while there is no project at all. */
  public Optional<ProjectChoice> choice() {
    Cookie chosen = WebUtils.getCookie(request, COOKIE);
    return Stream.<Predicate<ProjectChoice>>of(
            project -> chosen != null && project.id().toString().equals(chosen.getValue()), ProjectChoice::open, project -> true)
        .flatMap(fits -> choices().stream().filter(fits).limit(1)).findFirst();
  }

  /** Id of the project to show, empty while there is none. */
  public Optional<ProjectId> current() {
    return choice().map(ProjectChoice::id);
  }
}
