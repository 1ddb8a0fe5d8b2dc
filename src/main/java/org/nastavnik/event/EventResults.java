package org.nastavnik.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.project.ProjectEnding;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.ResultSource;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What events mean for their project: accepted ones count towards its targets, open ones end with it. */
@Component
@Transactional
class EventResults implements ResultSource, ProjectEnding {

  private final AllEvents events;
  private final EventLetters letters;
  private final WorkingMoments moments;
  private final SchoolClock clock;

  EventResults(AllEvents events, EventLetters letters, WorkingMoments moments, SchoolClock clock) {
    this.events = events;
    this.letters = letters;
    this.moments = moments;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Result> results(ProjectId project) {
    Map<String, List<Event>> byKind = events.findByProjectIdOrderByTakesPlaceOnAscBeginsAtAscIdAsc(project).stream()
        .collect(Collectors.groupingBy(Event::kind));
    return byKind.entrySet().stream().sorted(Map.Entry.comparingByKey())
        .map(kind -> result(kind.getKey(), kind.getValue())).toList();
  }

  private Result result(String kind, List<Event> all) {
    List<Evidence> accepted = all.stream()
        .flatMap(event -> event.acceptedAt()
            .map(at -> new Evidence(event.id().toString(), event.title(), moments.dayOf(at))).stream())
        .toList();
    List<Coming> coming = all.stream().filter(Event::isUnderWay)
        .map(event -> new Coming(event.id().toString(), event.title(), event.takesPlaceOn(), event.isHeld())).toList();
    return new Result("event:" + kind, accepted.size(), coming.size(), accepted, coming);
  }

  @Override
  public void cancelled(ProjectId project, String reason) {
    events.findByProjectIdOrderByTakesPlaceOnAscBeginsAtAscIdAsc(project).stream().filter(Event::isOpen).forEach(event -> {
      event.cancel(reason, clock.instant());
      letters.cancelled(event);
    });
  }
}
