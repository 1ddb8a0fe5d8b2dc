package org.nastavnik.contest.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AssignmentTests {

  private static final List<String> JURORS = List.of("ann", "bob", "eve", "ivy", "leo");

  @Test
  void givesEveryEntryToEverybodyWithoutAConflict() {
    Map<Integer, List<String>> assigned = Assignment.balanced(List.of(1, 2), JURORS, List.of("zoe"), 0, Map.of(2, Set.of("bob")));

    assertThat(assigned.get(1)).containsExactlyInAnyOrderElementsOf(JURORS);
    assertThat(assigned.get(2)).containsExactlyInAnyOrder("ann", "eve", "ivy", "leo");
  }

  @Test
  void callsAReserveForAnEntryThatWouldHaveNobody() {
    Map<Integer, List<String>> assigned =
        Assignment.balanced(List.of(1), JURORS, List.of("yan", "zoe"), 0, Map.of(1, Set.of("ann", "bob", "eve", "ivy", "leo", "yan")));

    assertThat(assigned.get(1)).containsExactly("zoe");
  }

  @Test
  void fillsUpWithReservesWhereJurorsDoNotSuffice() {
    Map<Integer, List<String>> assigned =
        Assignment.balanced(List.of(1), List.of("ann", "bob"), List.of("yan", "zoe"), 2, Map.of(1, Set.of("bob")));

    assertThat(assigned.get(1)).containsExactly("ann", "yan");
  }

  @Test
  void leavesAnEntryWithNobodyWhereAllHaveAConflict() {
    assertThat(Assignment.balanced(List.of(1), List.of("ann"), List.of(), 1, Map.of(1, Set.of("ann"))).get(1)).isEmpty();
  }

  @RepeatedTest(20)
  void balancesTheLoadWithoutConflictsToTheLastEntry(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int perEntry = 1 + random.nextInt(4);
    List<Integer> entries = entries(1 + random.nextInt(300));

    Map<String, Integer> loads = loads(Assignment.balanced(entries, JURORS, List.of("zoe"), perEntry, Map.of()));

    assertThat(loads.values().stream().mapToInt(load -> load).sum()).isEqualTo(entries.size() * perEntry);
    int most = loads.values().stream().max(Integer::compare).orElseThrow();
    int least = JURORS.stream().mapToInt(juror -> loads.getOrDefault(juror, 0)).min().orElseThrow();
    assertThat(most - least).isLessThanOrEqualTo(1);
    assertThat(loads).doesNotContainKey("zoe");
  }

  @RepeatedTest(20)
  void keepsEveryConflictAndStaysBalanced(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Integer> entries = entries(200);
    Map<Integer, Set<String>> conflicts = new HashMap<>();
    entries.stream().filter(entry -> random.nextInt(5) == 0).forEach(entry ->
        conflicts.computeIfAbsent(entry, key -> new HashSet<>()).add(JURORS.get(random.nextInt(JURORS.size()))));

    Map<Integer, List<String>> assigned = Assignment.balanced(entries, JURORS, List.of(), 3, conflicts);

    assigned.forEach((entry, jurors) -> assertThat(jurors).hasSize(3).doesNotHaveDuplicates()
        .noneMatch(juror -> conflicts.getOrDefault(entry, Set.of()).contains(juror)));
    Map<String, Integer> loads = loads(assigned);
    assertThat(loads.values().stream().max(Integer::compare).orElseThrow()
        - loads.values().stream().min(Integer::compare).orElseThrow()).isLessThanOrEqualTo(2);
  }

  @Test
  void answersTheSameQuestionTheSameWay() {
    Map<Integer, Set<String>> conflicts = Map.of(3, Set.of("ann"), 7, Set.of("bob", "eve"));
    assertThat(Assignment.balanced(entries(50), JURORS, List.of(), 2, conflicts))
        .isEqualTo(Assignment.balanced(entries(50).stream().sorted((a, b) -> b - a).toList(), JURORS, List.of(), 2, conflicts));
  }

  /** Ten times the entries must not take a hundred times as long; a generous bound, as machines differ. */
  @Test
  void doesNotGrowWithTheSquareOfTheEntries() {
    Assignment.balanced(entries(20_000), JURORS, List.of(), 3, Map.of());
    long small = time(20_000);
    long large = time(200_000);
    assertThat(large).isLessThan(Math.max(small, 5_000_000L) * 50);
  }

  private static long time(int count) {
    List<Integer> entries = entries(count);
    long start = System.nanoTime();
    Assignment.balanced(entries, JURORS, List.of(), 3, Map.of());
    return System.nanoTime() - start;
  }

  private static List<Integer> entries(int count) {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }

  private static Map<String, Integer> loads(Map<Integer, List<String>> assigned) {
    Map<String, Integer> loads = new HashMap<>();
    assigned.values().forEach(jurors -> jurors.forEach(juror -> loads.merge(juror, 1, Integer::sum)));
    return loads;
  }
}
