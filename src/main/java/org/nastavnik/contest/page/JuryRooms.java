package org.nastavnik.contest.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.Contests;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.JuryEntry;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.JuryTitle;
import org.nastavnik.contest.judging.Conflicts;
import org.nastavnik.contest.judging.ScoreSheet;
import org.nastavnik.contest.judging.Scoring;
import org.nastavnik.contest.page.JuryRoom.Bar;
import org.nastavnik.contest.page.JuryRoom.Row;
import org.nastavnik.contest.page.JurySheet.Line;
import org.nastavnik.contest.ranking.Sheet;
import org.nastavnik.contest.results.Figures;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.contest.rules.Criterion;
import org.nastavnik.contest.rules.Dates;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the scoring room together: always of one juror, who sees nobody else's points. */
@Service
@Transactional(readOnly = true)
class JuryRooms {

  private static final int TENS = 10;
  private static final int WHOLE = 100;

  private final ContestPages pages;
  private final ContestRegister register;
  private final Contests contests;
  private final Entries entries;
  private final Scoring scoring;
  private final Conflicts conflicts;
  private final EntryTasks tasks;
  private final SchoolClock clock;

  JuryRooms(ContestPages pages, ContestRegister register, Contests contests, Entries entries, Scoring scoring, Conflicts conflicts,
      EntryTasks tasks, SchoolClock clock) {
    this.pages = pages;
    this.register = register;
    this.contests = contests;
    this.entries = entries;
    this.scoring = scoring;
    this.conflicts = conflicts;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** The room of the newest contest of a project; empty where it has none. */
  Optional<JuryRoom> room(ProjectId project, String juror) {
    return pages.newest(project).map(contest -> room(contest, juror));
  }

  JuryRoom room(ContestId contest, String juror) {
    return room(register.get(contest), juror);
  }

  private JuryRoom room(Contest contest, String juror) {
    boolean member = contest.hasJuror(juror);
    String declared = !member ? null : conflicts.declaredAt(contest.id(), juror)
        .map(moment -> Moments.day(moment, clock.getZone())).orElse(null);
    List<Row> rows = member ? rows(contest, juror) : List.of();
    List<BigDecimal> marks = rows.stream().filter(Row::counts).map(Row::mark).filter(Objects::nonNull).toList();
    return new JuryRoom(contest.id(), contest.title(), contest.title() == null ? null : Dates.text(contest.lastJudgingDay()), member,
        contest.isChairedBy(juror), isOpen(contest), isOpen(contest) && clock.today().isAfter(contest.lastJudgingDay()),
        member && declared == null ? tasks.declaration(contest.id()).orElse(null) : null, declared, rows, spread(marks), mean(marks));
  }

  private static boolean isOpen(Contest contest) {
    return contest.judgingOpenedAt() != null && contest.judgingClosedAt() == null && contest.protocol().rankedAt() == null;
  }

  private List<Row> rows(Contest contest, String juror) {
    Map<UUID, JuryTitle> titles = entries.juryTitles(contest.id()).stream()
        .collect(Collectors.toMap(JuryTitle::entryId, Function.identity()));
    return scoring.sheets(contest.id(), juror).stream().map(sheet -> row(contest, sheet, titles.get(sheet.entryId().id()))).toList();
  }

  private static Row row(Contest contest, ScoreSheet sheet, JuryTitle title) {
    Map<String, Integer> points = sheet.points();
    boolean whole = contest.criteria().stream().map(Criterion::code).allMatch(points::containsKey);
    return new Row(title.number(), title.title(), state(sheet, whole), points.size(), contest.criteria().size(),
        sheet.commentToAuthor() != null, whole ? mark(contest, points) : null);
  }

  private static String state(ScoreSheet sheet, boolean whole) {
    if (!sheet.counts()) {
      return sheet.recusedAt() != null ? "recused" : "replaced";
    }
    if (sheet.finishedAt() != null || sheet.leftOutAt() != null) {
      return sheet.finishedAt() != null ? "finished" : "leftOut";
    }
    return whole ? "ready" : sheet.points().isEmpty() ? "empty" : "begun";
  }

  private static BigDecimal mark(Contest contest, Map<String, Integer> points) {
    Map<String, BigDecimal> given = new HashMap<>();
    points.forEach((code, value) -> given.put(code, BigDecimal.valueOf(value)));
    return new Sheet(null, null, given).mark(contest.scales());
  }

  /** What is given so far, of 100: a criterion without points adds nothing yet. */
  private static String total(Contest contest, Map<String, Integer> points) {
    BigDecimal mark = mark(contest, points);
    int weights = contest.criteria().stream().filter(criterion -> points.containsKey(criterion.code())).mapToInt(Criterion::weight).sum();
    return Figures.text(mark == null ? BigDecimal.ZERO : mark.multiply(BigDecimal.valueOf(weights)).divide(BigDecimal.valueOf(WHOLE)));
  }

  private static List<Bar> spread(List<BigDecimal> marks) {
    int[] counts = new int[TENS];
    marks.forEach(mark -> counts[Math.min(TENS - 1, mark.intValue() / TENS)]++);
    int highest = Math.max(1, IntStream.of(counts).max().orElse(1));
    return IntStream.range(0, TENS).mapToObj(ten -> new Bar(ten * TENS, ten == TENS - 1 ? WHOLE : ten * TENS + TENS - 1, counts[ten],
        counts[ten] * WHOLE / highest)).toList();
  }

  private static String mean(List<BigDecimal> marks) {
    return marks.isEmpty() ? null : Figures.text(marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(marks.size()), 2, RoundingMode.HALF_UP));
  }

  /** The entry with that number beside the juror's sheet for it. */
  JurySheet sheet(ContestId id, int number, String juror) {
    Contest contest = register.get(id);
    JuryEntry entry = contests.juryEntry(entryOf(id, number, juror), juror).orElseThrow();
    List<Row> rows = rows(contest, juror).stream().filter(Row::counts).toList();
    List<Integer> order = rows.stream().map(Row::number).toList();
    int place = order.indexOf(number);
    return new JurySheet(id, contest.title(), entry, version(entry.id(), juror), entry.open() && isOpen(contest), lines(contest, entry.points()),
        total(contest, entry.points()), place + 1, order.size(), rows.stream().filter(Row::done).count(), rows.stream().filter(Row::ready).count(),
        place > 0 ? order.get(place - 1) : null, place + 1 < order.size() ? order.get(place + 1) : null);
  }

  /** Version of what is kept on a juror's sheet. */
  int version(EntryId entry, String juror) {
    return scoring.sheet(entry, juror).orElseThrow().version();
  }

  /** Refuses what comes from a page that does not show what is kept by now: another tab or device has changed it. */
  void refuseUnlessSeen(EntryId entry, String juror, String version) {
    if (version != null && !version.equals(String.valueOf(version(entry, juror)))) {
      throw InvalidInput.because("contest.score.changedElsewhere");
    }
  }

  /** The lines of a sheet, still empty. */
  List<Line> lines(ContestId id) {
    return lines(register.get(id), Map.of());
  }

  private static List<Line> lines(Contest contest, Map<String, Integer> points) {
    return contest.criteria().stream().map(criterion -> new Line(criterion.code(), criterion.name(), criterion.weight(), criterion.max(),
        Objects.toString(points.get(criterion.code()), ""))).toList();
  }

  /** The entry with that number, which must be the juror's to score. */
  EntryId entryOf(ContestId id, int number, String juror) {
    return entries.findByContestIdAndNumber(id, number).flatMap(entry -> scoring.sheet(entry.id(), juror)).filter(ScoreSheet::counts)
        .map(ScoreSheet::entryId).orElseThrow(() -> InvalidInput.because("contest.score.notYours"));
  }

  /** The sheet's points and words as its form hands them in. */
  Map<String, Object> form(EntryId entry, String juror) {
    ScoreSheet sheet = scoring.sheet(entry, juror).orElseThrow();
    Map<String, Object> form = new HashMap<>();
    form.put("decision", "finished");
    form.put("scores", sheet.points().entrySet().stream()
        .map(score -> Map.of("criterion", score.getKey(), "points", score.getValue())).toList());
    form.put("commentToAuthor", sheet.commentToAuthor());
    form.put("noteToJury", sheet.noteToJury());
    form.values().removeIf(Objects::isNull);
    return form;
  }

  /** Number of the next entry behind that one which still lacks points, in the juror's order and round it; null when all have them. */
  Integer nextToDo(ContestId id, int number, String juror) {
    List<Row> rows = rows(register.get(id), juror);
    int place = rows.stream().map(Row::number).toList().indexOf(number);
    return IntStream.range(1, rows.size()).mapToObj(step -> rows.get((place + step) % rows.size())).filter(Row::toDo)
        .map(Row::number).findFirst().orElse(null);
  }
}
