package org.nastavnik.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.project.Progress.Requirement;
import org.nastavnik.project.ResultSource.Evidence;
import org.nastavnik.project.ResultSource.Result;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ProgressTests {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 7);
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  @Test
  void setsWhatFeaturesReportAgainstThePassport() {
    Progress progress = progress(passport(true, true, new EventTarget("seminar", "Семинар", 3), new EventTarget("talk", "Беседа", 1)),
        result("event:seminar", 1, 1, "Первый"), result("regulation", 1, 0, "Положение"), result("event:lecture", 4, 0, "Лекция"));

    assertThat(progress.asOf()).isEqualTo(DAY);
    assertThat(progress.requirements()).containsExactly(
        new Requirement("regulation", "Положение утверждено", 0, 1, 1, 0, List.of(evidence("Положение"))),
        new Requirement("event:seminar", "Семинар", 0, 3, 1, 1, List.of(evidence("Первый"))),
        new Requirement("event:talk", "Беседа", 0, 1, 0, 0, List.of()),
        new Requirement("contest", "Конкурс проведён", 0, 1, 0, 0, List.of()));
    assertThat(progress.met()).isFalse();
    assertThat(progress.missing()).isEqualTo(4);
    assertThat(progress.outOfReach()).isEqualTo(3);
    assertThat(progress.outOfReach("seminar")).isEqualTo(1);
    assertThat(progress.outOfReach("lecture")).isZero();
    assertThat(progress.isMissing("contest")).isTrue();
    assertThat(progress.isMissing("regulation")).isFalse();
  }

  @Test
  void addsUpWhatSeveralFeaturesReport() {
    Progress progress = progress(passport(false, false, new EventTarget("seminar", "Семинар", 2)),
        result("event:seminar", 1, 0, "Первый"), result("event:seminar", 1, 2, "Второй"));

    assertThat(progress.requirements()).containsExactly(
        new Requirement("event:seminar", "Семинар", 0, 2, 2, 2, List.of(evidence("Первый"), evidence("Второй"))));
    assertThat(progress.met()).isTrue();
  }

  @Test
  void moreThanPromisedDoesNotMakeUpForLess() {
    Progress progress = progress(passport(false, false, new EventTarget("seminar", "Семинар", 1), new EventTarget("talk", "Беседа", 1)),
        result("event:seminar", 5, 0, "Первый"));

    assertThat(progress.met()).isFalse();
    assertThat(progress.missing()).isEqualTo(1);
    assertThat(progress.outOfReach()).isEqualTo(1);
  }

  @Test
  void aTargetOfNoneIsMet() {
    assertThat(progress(passport(true, false, new EventTarget("talk", "Беседа", 0)), result("regulation", 1, 0, "Положение")).met()).isTrue();
  }

  @Test
  void showsItselfInWords() {
    Progress progress = progress(passport(true, false, new EventTarget("seminar", "Семинар", 3)), result("regulation", 1, 0, "Положение"),
        result("event:seminar", 1, 1, "Первый"));

    assertThat(ProjectTexts.progress(progress)).isEqualTo("✓ Положение утверждено: 1 из 1\n✗ Семинар: 1 из 3, в работе 1");
    assertThat(ProjectTexts.evidence(progress)).isEqualTo("Положение утверждено: 07.06.2022, Положение\nСеминар: 07.06.2022, Первый");
  }

  private static Progress progress(Passport passport, Result... results) {
    StaticListableBeanFactory features = new StaticListableBeanFactory();
    Stream.of(results).forEach(result -> features.addBean(UUID.randomUUID().toString(), (ResultSource) project -> List.of(result)));
    SchoolClock clock = new SchoolClock(MOSCOW) {
      @Override
      public Instant instant() {
        return DAY.atTime(9, 0).atZone(MOSCOW).toInstant();
      }
    };
    return new Results(features.getBeanProvider(ResultSource.class), clock).progress(passport);
  }

  private static Result result(String requirement, int achieved, int underWay, String title) {
    return new Result(requirement, achieved, underWay, List.of(evidence(title)));
  }

  private static Evidence evidence(String title) {
    return new Evidence("id of " + title, title, DAY);
  }

  private static Passport passport(boolean regulation, boolean contest, EventTarget... events) {
    return new Passport(new ProjectId(UUID.randomUUID()), "S-1", "Школа", "Цель", DAY, DAY.plusDays(100), MOSCOW, 1, regulation,
        List.of(events), contest, List.of(), List.of(), "coordinator");
  }
}
