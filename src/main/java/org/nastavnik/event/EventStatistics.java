package org.nastavnik.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.event.publication.Video;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.project.FigureSource;
import org.nastavnik.project.ProjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The events of a project in figures: each by itself, and the part that branches took in them. */
@Component
@Transactional(readOnly = true)
class EventStatistics implements FigureSource {

  private final AllEvents events;
  private final Events participations;
  private final People people;

  EventStatistics(AllEvents events, Events participations, People people) {
    this.events = events;
    this.participations = participations;
    this.people = people;
  }

  @Override
  public List<HeldEvent> events(ProjectId project) {
    Map<EventId, Object[]> figures = new HashMap<>();
    events.findFigures(project.id()).forEach(row -> figures.put(EventId.of((String) row[0]), row));
    return events.findByProjectIdOrderByTakesPlaceOnAscBeginsAtAscIdAsc(project).stream()
        .filter(event -> EventState.of(event) == EventState.HELD).map(event -> held(event, figures.get(event.id()))).toList();
  }

  private static HeldEvent held(Event event, Object[] figures) {
    return new HeldEvent(event.takesPlaceOn(), event.kindName(), event.title(), event.minutesHeld(), number(figures[1]),
        number(figures[2]), number(figures[3]), rating((Number) figures[4]), event.video().filter(Video::isPublished).isPresent());
  }

  private static int number(Object counted) {
    return ((Number) counted).intValue();
  }

  private static BigDecimal rating(Number mean) {
    return mean == null ? null : BigDecimal.valueOf(mean.doubleValue()).setScale(1, RoundingMode.HALF_UP);
  }

  @Override
  public Map<BranchFigure, Map<BranchId, Long>> branches(ProjectId project) {
    List<Participation> all = participations.participations(project);
    Map<String, BranchId> branches = people.branchesOf(all.stream().map(Participation::userId).distinct().toList());
    Map<BranchFigure, Map<BranchId, Long>> counted = new EnumMap<>(BranchFigure.class);
    for (Participation one : all) {
      BranchId branch = branches.get(one.userId());
      if (branch != null) {
        counted.computeIfAbsent(figure(one.step()), figure -> new HashMap<>()).merge(branch, 1L, Long::sum);
      }
    }
    return counted;
  }

  private static BranchFigure figure(Participation.Step step) {
    return switch (step) {
      case REGISTERED -> BranchFigure.REGISTERED;
      case ATTENDED -> BranchFigure.ATTENDED;
      case FEEDBACK -> BranchFigure.FEEDBACK;
      case CERTIFIED -> BranchFigure.CERTIFICATES;
    };
  }
}
