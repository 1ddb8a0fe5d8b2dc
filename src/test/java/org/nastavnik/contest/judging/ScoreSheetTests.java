package org.nastavnik.contest.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.rules.Criterion;
import org.nastavnik.workflow.InvalidInput;

class ScoreSheetTests {

  private static final Instant NOW = Instant.parse("2022-06-10T09:00:00Z");
  private static final List<Criterion> CRITERIA = List.of(new Criterion("c1", "Польза", 60, 10), new Criterion("c2", "Новизна", 40, 5));

  private final ScoreSheet sheet =
      new ScoreSheet(new EntryId(UUID.randomUUID()), "ann", new ContestId(UUID.randomUUID()), NOW);

  @Test
  void canBeRewrittenUntilTheJurorIsFinished() {
    write(Map.of("c1", 4));
    write(Map.of("c1", 7, "c2", 0));
    assertThat(sheet.points()).isEqualTo(Map.of("c1", 7, "c2", 0));

    sheet.finish(CRITERIA, NOW);

    refuses("Эта оценка уже закончена или больше не нужна.", () -> write(Map.of("c1", 1)));
    assertThat(sheet.points()).containsEntry("c1", 7);
  }

  @Test
  void forgetsPointsThatAreTakenBack() {
    write(Map.of("c1", 4, "c2", 5));
    Map<String, Integer> points = new HashMap<>();
    points.put("c1", null);
    points.put("c2", 5);
    write(points);
    assertThat(sheet.points()).isEqualTo(Map.of("c2", 5));
  }

  @Test
  void keepsToTheScaleOfEachCriterion() {
    refuses("«Новизна»: балл должен быть от 0 до 5.", () -> write(Map.of("c2", 6)));
    refuses("«Польза»: балл должен быть от 0 до 10.", () -> write(Map.of("c1", -1)));
    refuses("В баллах есть критерий, которого нет в правилах. Обновите страницу.", () -> write(Map.of("c9", 1)));
  }

  @Test
  void isNotFinishedWithACriterionMissing() {
    write(Map.of("c1", 4));
    refuses("Поставьте балл: «Новизна».", () -> sheet.finish(CRITERIA, NOW));
  }

  @Test
  void asksWhyTheJurorRecuses() {
    refuses("Напишите, почему вы не можете судить эту работу.", () -> sheet.recuse(null, NOW));
    sheet.recuse("Соавтор", NOW);
    assertThat(sheet.isOpen()).isFalse();
    refuses("Эта оценка уже закончена или больше не нужна.", () -> sheet.finish(CRITERIA, NOW));
  }

  private void write(Map<String, Integer> points) {
    sheet.write(points, "Хорошо", null, CRITERIA);
  }

  private static void refuses(String message, ThrowingCallable wrong) {
    assertThatThrownBy(wrong).isInstanceOf(InvalidInput.class).hasMessage(message);
  }
}
