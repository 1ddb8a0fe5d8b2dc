package org.nastavnik.contest.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nastavnik.contest.ContestId;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;

class ContestTests {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final LocalDate TODAY = LocalDate.of(2022, 4, 20);
  private static final LocalDate LAST_ENTRY_DAY = LocalDate.of(2022, 6, 1);
  private static final LocalDate LAST_JUDGING_DAY = LocalDate.of(2022, 6, 22);
  private static final LocalDate ENDS = LocalDate.of(2022, 7, 1);
  private static final Instant NOW = TODAY.atTime(9, 0).atZone(MOSCOW).toInstant();

  private final List<Map<String, Object>> criteria = new ArrayList<>(List.of(criterion("Польза", 60, 10), criterion("Новизна", 40, 5)));
  private final List<Map<String, Object>> jury = new ArrayList<>(List.of(juror("ann", "chair"), juror("bob", "member"),
      juror("eve", "member"), juror("zoe", "reserve")));
  private int jurorsPerEntry;

  @Test
  void takesRulesThatHoldTogether() {
    Contest contest = contest();

    assertThat(contest.criteria()).containsExactly(new Criterion("c1", "Польза", 60, 10), new Criterion("c2", "Новизна", 40, 5));
    assertThat(contest.members()).containsExactly("ann", "bob", "eve");
    assertThat(contest.reserves()).containsExactly("zoe");
    assertThat(contest.chair()).isEqualTo("ann");
  }

  @Test
  void refusesRulesThatContradictThemselves() {
    refuses("criteria", "Веса критериев в сумме должны давать 100, сейчас 110.", () -> {
      criteria.add(criterion("Польза для всех", 10, 10));
      rules();
    });
    criteria.remove(2);
    refuses("criteria", "Критерий «польза» назван дважды.", () -> {
      criteria.set(1, criterion("польза", 40, 5));
      rules();
    });
    refuses("criteria", "Добавьте хотя бы один критерий.", () -> {
      criteria.clear();
      rules();
    });
    criteria.add(criterion("Польза", 100, 10));
    refuses("jurorsPerEntry", "Работу должны оценивать 4, а членов жюри без запасных только 3.", () -> {
      jurorsPerEntry = 4;
      rules();
    });
    refuses("jury", "Сотрудник bob указан в жюри дважды.", () -> {
      jury.add(juror("bob", "reserve"));
      rules();
    });
    jury.remove(4);
    refuses("jury", "Укажите в жюри одного председателя.", () -> {
      jury.remove(0);
      rules();
    });
    refuses("jury", "Укажите в жюри одного председателя.", () -> {
      jury.addAll(List.of(juror("ann", "chair"), juror("leo", "chair")));
      rules();
    });
  }

  @Test
  void refusesDatesThatDoNotFit() {
    refuses("lastJudgingDay", "Последний день судейства должен быть позже последнего дня приёма.",
        () -> rules(LAST_ENTRY_DAY, LAST_ENTRY_DAY));
    refuses("lastEntryDay", "Последний день приёма должен быть позже сегодняшнего и не раньше начала проекта.",
        () -> rules(TODAY, LAST_JUDGING_DAY).refuseUnlessWithin(TODAY, TODAY, ENDS));
    refuses("lastEntryDay", "Последний день приёма должен быть позже сегодняшнего и не раньше начала проекта.",
        () -> rules().refuseUnlessWithin(TODAY, LAST_ENTRY_DAY.plusDays(1), ENDS));
    refuses("lastJudgingDay", "День должен быть не позже окончания проекта (01.07.2022).",
        () -> rules(LAST_ENTRY_DAY, ENDS.plusDays(1)).refuseUnlessWithin(TODAY, TODAY, ENDS));
    rules().refuseUnlessWithin(TODAY, TODAY, ENDS);
  }

  @Test
  void refusesJurorsWhoAreNone() {
    refuses("jury", "Сотрудник zoe не входит в группу жюри.", () -> rules().refuseOthersThan(Set.of("ann", "bob", "eve")));
  }

  @Test
  void freezesTheRulesWhenJudgingOpens() {
    Contest contest = contest();
    contest.openJudging(NOW);
    refuses(null, "Судейство открыто: изменить правила конкурса уже нельзя.", () -> contest.write(rules()));
    refuses(null, "Судейство открыто: изменить правила конкурса уже нельзя.",
        () -> contest.extendEntries("newDay", LAST_ENTRY_DAY.plusDays(1), TODAY, ENDS));
  }

  @Test
  void isNotApprovedWhenItsFirstDateIsOver() {
    refuses("decision", "Последний день приёма (01.06.2022) уже прошёл или наступил. Верните положение, чтобы назначить другой.",
        () -> contest().approveRules(LAST_ENTRY_DAY, NOW));
  }

  @Test
  void acceptsEntriesUpToTheEndOfTheLastDay() {
    Contest contest = announced();
    assertThat(contest.accepts(Instant.parse("2022-06-01T20:59:59Z"), MOSCOW)).isTrue();
    assertThat(contest.accepts(Instant.parse("2022-06-01T21:00:00Z"), MOSCOW)).isFalse();
    assertThat(contest().accepts(NOW, MOSCOW)).as("before it is announced").isFalse();
  }

  @Test
  void movesJudgingAlongWhenEntriesAreAcceptedLonger() {
    Contest contest = announced();
    contest.extendEntries("newDay", LAST_ENTRY_DAY.plusDays(5), TODAY, ENDS);
    assertThat(contest.lastEntryDay()).isEqualTo("2022-06-06");
    assertThat(contest.lastJudgingDay()).isEqualTo("2022-06-27");

    contest.extendEntries("newDay", LAST_ENTRY_DAY.plusDays(25), TODAY, ENDS);
    assertThat(contest.lastJudgingDay()).as("within the term").isEqualTo(ENDS);
  }

  @Test
  void refusesExtensionsThatExtendNothing() {
    Contest contest = announced();
    refuses("newDay", "Назовите день позже прежнего последнего дня приёма (01.06.2022), не раньше сегодняшнего.",
        () -> contest.extendEntries("newDay", LAST_ENTRY_DAY, TODAY, ENDS));
    refuses("newDay", "Назовите день позже прежнего последнего дня приёма (01.06.2022), не раньше сегодняшнего.",
        () -> contest.extendEntries("newDay", null, TODAY, ENDS));
    refuses("newDay", "После приёма должно остаться время на судейство: назовите день раньше окончания проекта (01.07.2022).",
        () -> contest.extendEntries("newDay", ENDS, TODAY, ENDS));
    refuses(null, "Конкурс ещё не объявлен.", () -> contest().extendEntries("newDay", LAST_ENTRY_DAY.plusDays(1), TODAY, ENDS));
  }

  @Test
  void givesTheJuryTimeWithinTheTerm() {
    Contest contest = announced();
    contest.extendJudging(ENDS, TODAY, ENDS);
    assertThat(contest.lastJudgingDay()).isEqualTo(ENDS);
    refuses("newDay", "Назовите день, до которого жюри закончит; он должен быть позже сегодняшнего.",
        () -> contest.extendJudging(TODAY, TODAY, ENDS));
    refuses("newDay", "День должен быть не позже окончания проекта (01.07.2022).",
        () -> contest.extendJudging(ENDS.plusDays(1), TODAY, ENDS));
  }

  @Test
  void replacesAJurorByAReserveOnce() {
    Contest contest = announced();
    contest.replace("bob", "zoe");

    assertThat(contest.replacementOf("bob")).contains("zoe");
    assertThat(contest.replacementOf("ann")).isEmpty();
    refuses("replaced", "Выберите, кого из членов жюри заменить.", () -> contest.replace("bob", "zoe"));
    refuses("replaced", "Выберите, кого из членов жюри заменить.", () -> contest.replace(null, "zoe"));
    refuses("reserve", "Выберите запасного, который возьмёт работы.", () -> contest.replace("eve", "ann"));
    refuses("reserve", "Выберите запасного, который возьмёт работы.", () -> contest.replace("zoe", "zoe"));
  }

  @Test
  void keepsItsResultsOnceTheyArePublished() {
    Contest contest = announced();
    contest.publish(NOW);
    assertThat(contest.isOver()).isTrue();
    refuses(null, "Итоги опубликованы и больше не меняются.", () -> contest.cancel("Поздно", NOW));
  }

  @Test
  void isCancelledOnce() {
    Contest contest = announced();
    contest.cancel("Мало работ", NOW);
    contest.cancel("Другая причина", NOW.plusSeconds(60));
    assertThat(contest.cancelReason()).isEqualTo("Мало работ");
    assertThat(contest.cancelledAt()).isEqualTo(NOW);
    assertThat(contest.accepts(NOW, MOSCOW)).isFalse();
  }

  private Contest announced() {
    Contest contest = contest();
    contest.approveRules(TODAY, NOW);
    return contest;
  }

  private Contest contest() {
    Contest contest = new Contest(new ContestId(UUID.randomUUID()), new ProjectId(UUID.randomUUID()), NOW);
    contest.write(rules());
    return contest;
  }

  private ContestRules rules() {
    return rules(LAST_ENTRY_DAY, LAST_JUDGING_DAY);
  }

  private ContestRules rules(LocalDate lastEntryDay, LocalDate lastJudgingDay) {
    return new ContestRules("Лучшая идея", "Тема", lastEntryDay, lastJudgingDay, true, jurorsPerEntry, Evening.ZSCORE, Ties.BREAK,
        3, 3, 1, ContestRules.criteria(criteria), ContestRules.jury(jury));
  }

  private static Map<String, Object> criterion(String name, int weight, int max) {
    return new HashMap<>(Map.of("name", name, "weight", weight, "max", max));
  }

  private static Map<String, Object> juror(String member, String part) {
    return new HashMap<>(Map.of("member", member, "part", part));
  }

  private static void refuses(String field, String message, ThrowingCallable wrong) {
    assertThatThrownBy(wrong).isInstanceOfSatisfying(InvalidInput.class, refusal -> {
      assertThat(refusal.field()).isEqualTo(field);
      assertThat(refusal.getMessage()).isEqualTo(message);
    });
  }
}
