package org.nastavnik.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class ProjectsTests {

  @Autowired
  private Projects projects;

  @Autowired
  private ProjectFixture fixture;

  @Autowired
  private JdbcTemplate jdbc;

  @Test
  void showsThePassportInForce() {
    ProjectId id = fixture.passport();

    Passport passport = projects.passport(id);

    assertThat(passport.events()).containsExactly(ProjectFixture.MASTER_CLASSES, ProjectFixture.SEMINARS, ProjectFixture.SESSION);
    assertThat(passport.partners()).containsExactly("БГУНБ", "БГИИК");
    assertThat(passport.branches()).hasSize(5);
    assertThat(passport.version()).isEqualTo(1);
    assertThat(passport.coordinator()).isEqualTo("coordinator");
    assertThat(projects.byCode(passport.code())).contains(passport);
    assertThat(projects.all()).contains(passport);
  }

  @Test
  void showsTheCalendarPlanByDate() {
    ProjectId id = fixture.passport();
    PlannedEventId later = fixture.plannedEvent(id, "seminar", LocalDate.of(2022, 9, 20));
    PlannedEventId earlier = fixture.plannedEvent(id, "master-class", LocalDate.of(2022, 6, 7));

    assertThat(projects.calendarPlan(id)).extracting(PlannedEvent::id).containsExactly(earlier, later);
    assertThat(projects.plannedEvent(later)).isEqualTo(new PlannedEvent(later, id, "seminar", "Тематический онлайн-семинар",
        LocalDate.of(2022, 9, 20), LocalTime.of(10, 0), 90, "methodologist1", false, null, null));
  }

  @Test
  void storesATimeOfDayAsItIsWhereverTheServerStands() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      PlannedEventId event = fixture.plannedEvent(fixture.passport(), "seminar", LocalDate.of(2022, 9, 20));

      assertThat(jdbc.queryForObject("select cast(begins_at as varchar) from plan_row where id = ?", String.class, event.id()))
          .isEqualTo("10:00:00");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void measuresAgainstEveryRequirement() {
    Progress progress = projects.progress(fixture.passport());

    assertThat(progress.requirements()).extracting(Progress.Requirement::key)
        .containsExactly("regulation", "event:master-class", "event:seminar", "event:strategic-session", "contest");
    assertThat(progress.met()).isFalse();
    assertThat(progress.missing()).isEqualTo(6);
  }

  @Test
  void refusesWhatDoesNotExist() {
    ProjectId unknown = ProjectId.of("00000000-0000-0000-0000-000000000001");

    assertThatThrownBy(() -> projects.passport(unknown)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> projects.plannedEvent(new PlannedEventId(unknown.id()))).isInstanceOf(InvalidInput.class);
  }
}
