package org.nastavnik.contest.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.JuryTitle;
import org.nastavnik.contest.judging.Judging;
import org.nastavnik.contest.judging.Note;
import org.nastavnik.contest.judging.Scoring;
import org.nastavnik.contest.page.FiguresPage.Juror;
import org.nastavnik.contest.page.FiguresPage.Mark;
import org.nastavnik.contest.page.FiguresPage.Owed;
import org.nastavnik.contest.page.FiguresPage.Row;
import org.nastavnik.contest.page.FiguresPage.Tie;
import org.nastavnik.contest.ranking.Ranking;
import org.nastavnik.contest.ranking.Sheet;
import org.nastavnik.contest.ranking.Standing;
import org.nastavnik.contest.ranking.Strictness;
import org.nastavnik.contest.results.ContestResults;
import org.nastavnik.contest.results.EntryResult;
import org.nastavnik.contest.results.Figures;
import org.nastavnik.contest.results.ProtocolTexts;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.JuryMember;
import org.nastavnik.people.People;
import org.nastavnik.people.Reader;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the figures of judging together, from the scoring that found the places. */
@Service
@Transactional(readOnly = true)
class FiguresPages {

  private static final int DISCUSSED = 5;
  private static final BigDecimal NOTABLE = BigDecimal.valueOf(5);

  private final ContestPages pages;
  private final ContestResults results;
  private final Entries entries;
  private final Scoring scoring;
  private final Judging judging;
  private final People people;

  FiguresPages(ContestPages pages, ContestResults results, Entries entries, Scoring scoring, Judging judging, People people) {
    this.pages = pages;
    this.results = results;
    this.entries = entries;
    this.scoring = scoring;
    this.judging = judging;
    this.people = people;
  }

  /**
   * The figures of a project's newest contest; empty where it has none.
   *
   * @param without user id of a juror to leave out for a trial, or null
   * @throws InvalidInput where the reader is neither its chair nor director
   */
  Optional<FiguresPage> page(ProjectId project, Reader reader, String without) {
    return pages.newest(project).map(contest -> page(contest, reader, without));
  }

  private FiguresPage page(Contest contest, Reader reader, String without) {
    boolean chairs = contest.isChairedBy(reader.userId());
    if (!reader.isOneOf(Roles.DIRECTOR) && !chairs) {
      throw InvalidInput.because("contest.results.notYours");
    }
    return contest.protocol().rankedAt() == null ? notYet(contest) : ranked(contest, without);
  }

  private FiguresPage notYet(Contest contest) {
    Map<String, String> names = people.names(contest.jury().stream().map(JuryMember::userId).toList());
    List<Owed> owed = judging.owing(contest.id()).stream().map(owing -> new Owed(name(names, owing.juror()), owing.sheets())).toList();
    return new FiguresPage(contest.title(), false, null, null, 0, false, List.of(), List.of(), List.of(), List.of(), null, null, null, 0, owed);
  }

  private FiguresPage ranked(Contest contest, String without) {
    List<Sheet> sheets = results.sheets(contest.id());
    Map<String, String> names = people.names(contest.jury().stream().map(JuryMember::userId).toList());
    Ranking trial = names.containsKey(without) ? trial(contest, sheets, without) : null;
    List<EntryResult> found = results.of(contest.id());
    List<Row> rows = rows(contest, found, sheets, names, trial);
    return new FiguresPage(contest.title(), true, ProtocolTexts.method(contest.protocol()), ProtocolTexts.agreement(contest.protocol().agreement()),
        contest.prizes(), found.stream().anyMatch(result -> result.evenedMean() != null), rows, ties(found, rows), discuss(rows),
        jurors(contest, sheets, names), trial == null ? null : without, trial == null ? null : names.get(without),
        trial == null ? null : ProtocolTexts.agreement(trial.agreement()), rows.stream().filter(row -> row.rise() != 0).count(), List.of());
  }

  private Ranking trial(Contest contest, List<Sheet> sheets, String without) {
    return results.ranking(contest, sheets.stream().filter(sheet -> !sheet.juror().equals(without)).toList());
  }

  private List<Row> rows(Contest contest, List<EntryResult> found, List<Sheet> sheets, Map<String, String> names, Ranking trial) {
    Map<UUID, JuryTitle> titles = entries.juryTitles(contest.id()).stream().collect(Collectors.toMap(JuryTitle::entryId, Function.identity()));
    Map<String, List<Mark>> marks = marks(contest, sheets, names);
    Map<String, Integer> places = trial == null ? Map.of()
        : trial.standings().stream().collect(Collectors.toMap(Standing::entry, Standing::place));
    return found.stream().map(result -> row(result, titles.get(result.entryId().id()),
        marks.getOrDefault(result.entryId().toString(), List.of()), places.get(result.entryId().toString()))).toList();
  }

  private static Row row(EntryResult result, JuryTitle title, List<Mark> marks, Integer placeWithout) {
    List<BigDecimal> values = marks.stream().map(Mark::value).sorted().toList();
    String range = values.isEmpty() ? "" : Figures.text(values.get(0)) + " – " + Figures.text(values.get(values.size() - 1));
    return new Row(result.place(), result.sharedPlace(), title.number(), title.title(), result.jurors(), result.mean(), result.evenedMean(),
        result.spread(), range, marks, placeWithout);
  }

  private Map<String, List<Mark>> marks(Contest contest, List<Sheet> sheets, Map<String, String> names) {
    Map<String, String> notes = scoring.notes(contest.id()).stream().collect(Collectors.toMap(note -> note.entryId() + note.juror(), Note::text));
    return sheets.stream().sorted(Comparator.comparing(Sheet::juror)).collect(Collectors.groupingBy(Sheet::entry, Collectors.mapping(
        sheet -> new Mark(name(names, sheet.juror()), sheet.mark(contest.scales()), notes.get(sheet.entry() + sheet.juror())), Collectors.toList())));
  }

  /** Where the account is gone, its id stands for the name. */
  private static String name(Map<String, String> names, String juror) {
    return names.getOrDefault(juror, juror);
  }

  private static List<Tie> ties(List<EntryResult> found, List<Row> rows) {
    Map<Integer, List<Integer>> shared = new TreeMap<>();
    for (int i = 0; i < found.size(); i++) {
      shared.computeIfAbsent(found.get(i).sharedPlace(), place -> new ArrayList<>()).add(rows.get(i).number());
    }
    return shared.entrySet().stream().filter(place -> place.getValue().size() > 1).map(place -> new Tie(place.getKey(), place.getValue())).toList();
  }

  private static List<Row> discuss(List<Row> rows) {
    return rows.stream().filter(row -> row.spread() != null && row.spread().signum() > 0)
        .sorted(Comparator.comparing(Row::spread).reversed().thenComparing(Row::number)).limit(DISCUSSED).toList();
  }

  private static List<Juror> jurors(Contest contest, List<Sheet> sheets, Map<String, String> names) {
    return Strictness.of(contest.scales(), sheets).stream()
        .sorted(Comparator.comparing(Strictness::difference, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(one -> new Juror(one.juror(), name(names, one.juror()), one.entries(), one.mean(), one.deviation(), one.difference(),
            verdict(one.difference()))).toList();
  }

  private static String verdict(BigDecimal difference) {
    if (difference == null) {
      return "unknown";
    }
    return difference.abs().compareTo(NOTABLE) < 0 ? "usual" : difference.signum() < 0 ? "strict" : "lenient";
  }
}
