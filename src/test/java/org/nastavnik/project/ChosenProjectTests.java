package org.nastavnik.project;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ChosenProjectTests {

  private static final ProjectChoice NEXT = project("SCHOOL-2024", false);
  private static final ProjectChoice PRESENT = project("SCHOOL-2023", true);
  private static final ProjectChoice FIRST = project("SCHOOL-2022", false);

  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final List<ProjectChoice> newestFirst = new ArrayList<>(List.of(NEXT, PRESENT, FIRST));

  private static ProjectChoice project(String code, boolean open) {
    return new ProjectChoice(new ProjectId(UUID.nameUUIDFromBytes(code.getBytes())), code, code, open);
  }

  private String shown() {
    request.setAttribute(ChosenProject.class.getName(), newestFirst);
    return new ChosenProject(null, request).choice().map(ProjectChoice::code).orElse(null);
  }

  @Test
  void showsTheNewestProjectThatGoesOn() {
    assertThat(shown()).isEqualTo("SCHOOL-2023");
  }

  @Test
  void showsTheOneThatWasChosen() {
    request.setCookies(new Cookie(ChosenProject.COOKIE, FIRST.id().toString()));
    assertThat(shown()).isEqualTo("SCHOOL-2022");
  }

  @Test
  void showsTheNewestWhereAllAreOver() {
    newestFirst.remove(PRESENT);
    assertThat(shown()).isEqualTo("SCHOOL-2024");
  }

  @Test
  void doesNotMindAChoiceThatIsGone() {
    request.setCookies(new Cookie(ChosenProject.COOKIE, "nothing"));
    assertThat(shown()).isEqualTo("SCHOOL-2023");
  }

  @Test
  void showsNothingWhereThereIsNothing() {
    newestFirst.clear();
    assertThat(shown()).isNull();
  }
}
