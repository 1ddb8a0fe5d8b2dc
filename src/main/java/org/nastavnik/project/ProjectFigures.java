package org.nastavnik.project;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.document.BarChart;
import org.nastavnik.document.BarChart.Bar;
import org.nastavnik.people.Branch;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.project.FigureSource.BranchFigure;
import org.nastavnik.project.FigureSource.HeldEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A project in figures: what became of its targets, its events, the part each branch took. */
@Component
class ProjectFigures {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM.yy");

  private final ObjectProvider<FigureSource> sources;
  private final People people;

  ProjectFigures(ObjectProvider<FigureSource> sources, People people) {
    this.sources = sources;
    this.people = people;
  }

  /**
   * @param counted what is counted of the branches, in order
   * @param branches a line each, by name
   * @param totals in the order of {@code counted}
   */
  record Figures(BarChart targets, BarChart months, List<HeldEvent> events, List<BranchFigure> counted, List<BranchLine> branches,
      List<Long> totals) {

    public int registered() {
      return events.stream().mapToInt(HeldEvent::registered).sum();
    }

    public int attended() {
      return events.stream().mapToInt(HeldEvent::attended).sum();
    }

    public int minutes() {
      return events.stream().mapToInt(HeldEvent::minutes).sum();
    }

    public int minutesAttended() {
      return events.stream().mapToInt(HeldEvent::minutesAttended).sum();
    }

    public long recorded() {
      return events.stream().filter(HeldEvent::recorded).count();
    }
  }

  /** @param amounts in the order of what is counted */
  record BranchLine(Branch branch, List<Long> amounts) {}

  Figures of(Passport passport, Progress progress) {
    List<HeldEvent> events = sources.orderedStream().flatMap(source -> source.events(passport.id()).stream())
        .sorted(Comparator.comparing(HeldEvent::on)).toList();
    List<BranchFigure> counted = counted(passport);
    List<BranchLine> lines = branches(passport, counted);
    List<Long> totals = new ArrayList<>();
    for (int place = 0; place < counted.size(); place++) {
      int column = place;
      totals.add(lines.stream().mapToLong(line -> line.amounts().get(column)).sum());
    }
    return new Figures(targets(progress), months(passport, events), events, counted, lines, totals);
  }

  private static BarChart targets(Progress progress) {
    return new BarChart(progress.requirements().stream()
        .map(requirement -> new Bar(requirement.name(), requirement.achieved(), requirement.target())).toList());
  }

  /** From the first to the last month of the project, and further where events were held outside its term. */
  private static BarChart months(Passport passport, List<HeldEvent> events) {
    Map<YearMonth, Long> held = events.stream().collect(Collectors.groupingBy(event -> YearMonth.from(event.on()), Collectors.counting()));
    List<LocalDate> days = new ArrayList<>(events.stream().map(HeldEvent::on).toList());
    days.addAll(List.of(passport.starts(), passport.ends()));
    days.sort(Comparator.naturalOrder());
    List<Bar> bars = new ArrayList<>();
    YearMonth last = YearMonth.from(days.get(days.size() - 1));
    for (YearMonth month = YearMonth.from(days.get(0)); !month.isAfter(last); month = month.plusMonths(1)) {
      bars.add(new Bar(MONTH.format(month), held.getOrDefault(month, 0L)));
    }
    return new BarChart(bars);
  }

  /** Nothing is counted that the passport does not ask for. */
  private static List<BranchFigure> counted(Passport passport) {
    List<BranchFigure> counted = new ArrayList<>(List.of(BranchFigure.values()));
    if (!passport.regulationRequired()) {
      counted.remove(BranchFigure.ACKNOWLEDGED);
    }
    if (!passport.contestRequired()) {
      counted.remove(BranchFigure.ENTRIES);
    }
    return counted;
  }

  private List<BranchLine> branches(Passport passport, List<BranchFigure> counted) {
    Map<BranchFigure, Map<BranchId, Long>> amounts = new EnumMap<>(BranchFigure.class);
    sources.orderedStream().forEach(source -> amounts.putAll(source.branches(passport.id())));
    Function<BranchId, List<Long>> amountsOf = branch -> counted.stream()
        .map(figure -> amounts.getOrDefault(figure, Map.of()).getOrDefault(branch, 0L)).toList();
    return people.branches(passport.branches()).stream().map(branch -> new BranchLine(branch, amountsOf.apply(branch.id()))).toList();
  }
}
