package org.nastavnik.contest.results;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.judging.GivenPoints;
import org.nastavnik.contest.judging.Scoring;
import org.nastavnik.contest.ranking.Ranking;
import org.nastavnik.contest.ranking.Sheet;
import org.nastavnik.contest.ranking.Standing;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.contest.rules.Evening;
import org.nastavnik.contest.rules.Ties;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the places and keeps them. */
@Service
@Transactional
public class ContestResults {

  private final ContestRegister contests;
  private final Entries entries;
  private final EntryResults results;
  private final Scoring scoring;
  private final SchoolClock clock;

  ContestResults(ContestRegister contests, Entries entries, EntryResults results, Scoring scoring, SchoolClock clock) {
    this.contests = contests;
    this.entries = entries;
    this.results = results;
    this.scoring = scoring;
    this.clock = clock;
  }

  /** Ranks all finished score sheets; a ranking before is gone through again. */
  public void rank(ContestId id) {
    Contest contest = contests.get(id);
    Ranking ranking = ranking(contest, sheets(id));
    contest.rank(ranking, clock.instant());
    Map<EntryId, EntryResult> before = results.findByContestIdOrderByPlaceAscIdAsc(id).stream()
        .collect(Collectors.toMap(EntryResult::entryId, Function.identity()));
    for (Standing standing : ranking.standings()) {
      EntryId entry = EntryId.of(standing.entry());
      EntryResult result = before.getOrDefault(entry, new EntryResult(entry, id));
      result.take(standing);
      results.save(result);
    }
  }

  /** What the rules of the contest make of these sheets; nothing is kept. */
  public Ranking ranking(Contest contest, Collection<Sheet> sheets) {
    return Ranking.of(contest.scales(), sheets, contest.evening() == Evening.ZSCORE);
  }

  private record SheetKey(String entry, String juror) {}

  /** The finished score sheets. */
  @Transactional(readOnly = true)
  public List<Sheet> sheets(ContestId contest) {
    Map<SheetKey, Map<String, BigDecimal>> points = new HashMap<>();
    for (GivenPoints given : scoring.finishedPoints(contest)) {
      points.computeIfAbsent(new SheetKey(given.entryId().toString(), given.juror()), key -> new HashMap<>())
          .put(given.criterion(), BigDecimal.valueOf(given.points()));
    }
    return points.entrySet().stream()
        .map(sheet -> new Sheet(sheet.getKey().entry(), sheet.getKey().juror(), sheet.getValue())).toList();
  }

  /** Whether the chair has to order entries that tie for a prize, by the rules. */
  @Transactional(readOnly = true)
  public boolean isThereATieToBreak(ContestId id) {
    return contests.get(id).ties() == Ties.BREAK && !tied(id).isEmpty();
  }

  /** Entries that tie for prizes by their points, by shared place. */
  @Transactional(readOnly = true)
  public List<EntryResult> tied(ContestId id) {
    return results.tiedForPrizes(id, contests.get(id).prizes());
  }

  /**
   * The chair orders the entries that tie.
   *
   * @param places by number of the entry, the place it gets
   * @throws InvalidInput where a tie does not get each of the places it shares exactly once
   */
  public void breakTies(ContestId id, Map<Integer, Integer> places, String grounds) {
    List<EntryResult> tied = tied(id);
    Map<EntryId, Integer> numbers = entries.findAllById(tied.stream().map(EntryResult::entryId).toList()).stream()
        .collect(Collectors.toMap(Entry::id, Entry::number));
    tied.stream().collect(Collectors.groupingBy(EntryResult::sharedPlace)).forEach((shared, group) ->
        refuseUnlessEachPlaceOnce(shared, group.stream().map(result -> places.get(numbers.get(result.entryId()))).toList()));
    tied.forEach(result -> result.takePlace(places.get(numbers.get(result.entryId()))));
    contests.get(id).protocol().breakTie(grounds);
  }

  private static void refuseUnlessEachPlaceOnce(int first, List<Integer> given) {
    int last = first + given.size() - 1;
    boolean eachOnce = IntStream.rangeClosed(first, last).allMatch(given::contains);
    if (!eachOnce) {
      throw InvalidInput.of("tied", "contest.tie.places", first, last);
    }
  }

  /** All results, best first. */
  @Transactional(readOnly = true)
  public List<EntryResult> of(ContestId id) {
    return results.findByContestIdOrderByPlaceAscIdAsc(id);
  }

  /** Those of the results the jury disagrees about, most of all first. */
  public static Stream<EntryResult> mostDisputed(List<EntryResult> results) {
    return results.stream().filter(result -> result.spread() != null)
        .sorted(Comparator.comparing(EntryResult::spread, Comparator.reverseOrder()));
  }

  /** The result of an entry; empty where it got no scores. */
  @Transactional(readOnly = true)
  public Optional<EntryResult> of(EntryId entry) {
    return results.findById(entry);
  }
}
