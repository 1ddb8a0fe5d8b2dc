package org.nastavnik.simulation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.People;
import org.nastavnik.simulation.Journey.Line;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.Translations;
import org.nastavnik.workflow.Worklist;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts into words what happens on the way. */
@Component
@Profile("demo")
class JourneyLog {

  private static final int MOST_TASKS = 1000;

  private final RepositoryService repository;
  private final HistoryService history;
  private final Worklist worklist;
  private final People people;
  private final Outbox outbox;
  private final SchoolClock clock;

  JourneyLog(RepositoryService repository, HistoryService history, Worklist worklist, People people, Outbox outbox, SchoolClock clock) {
    this.repository = repository;
    this.history = history;
    this.worklist = worklist;
    this.people = people;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Begins to write. */
  Page begin() {
    return new Page();
  }

  /** What is written of one journey. */
  class Page implements EngineTime.Watch {

    private final Instant from = clock.instant();
    private final long lettersBefore = outbox.count();
    private final List<Line> fired = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    @Override
    public void ran(DueJob job) {
      if (job.isTimer() && job.activity() != null) {
        fired.add(new Line(local(clock.instant()), name(job), null, null, 1));
      }
    }

    @Override
    public void gaveUp(DueJob job, RuntimeException why) {
      failed.add(name(job) + ": " + why.getMessage());
    }

    Journey end() {
      return new Journey(local(from), local(clock.instant()), together(fired), together(arisen(from)), outbox.count() - lettersBefore, failed);
    }
  }

  /** What a job is about, in the words of its diagram. */
  String name(DueJob job) {
    if (job.activity() == null) {
      return Messages.text("clock.job.letter");
    }
    ModelElementInstance element = repository.getBpmnModelInstance(job.process()).getModelElementById(job.activity());
    String name = Translations.text(Objects.requireNonNullElse(element.getAttributeValue("name"), job.activity()));
    return job.listener() == null ? name : Messages.text("clock.timer." + job.listener(), name);
  }

  private List<Line> arisen(Instant from) {
    List<HistoricTaskInstance> arisen = history.createHistoricTaskInstanceQuery().startedAfter(Date.from(from))
        .orderByHistoricActivityInstanceStartTime().asc().listPage(0, MOST_TASKS);
    Map<String, String> subjects = worklist.subjects(arisen.stream().filter(task -> task.getEndTime() == null).map(HistoricTaskInstance::getId).toList());
    Map<String, String> names = people.names(arisen.stream().map(HistoricTaskInstance::getAssignee).filter(Objects::nonNull).distinct().toList());
    return arisen.stream().map(task -> new Line(local(task.getStartTime().toInstant()), Translations.text(task.getName()),
        subjects.get(task.getId()), task.getAssignee() == null ? null : names.get(task.getAssignee()), 1)).toList();
  }

  /** The same at the same minute for several people is one line. */
  private static List<Line> together(List<Line> lines) {
    Map<List<Object>, List<Line>> same = lines.stream().collect(Collectors.groupingBy(JourneyLog::what, LinkedHashMap::new, Collectors.toList()));
    return same.values().stream().map(group -> group.size() == 1 ? group.get(0)
        : new Line(group.get(0).at(), group.get(0).what(), group.get(0).about(), null, group.size())).toList();
  }

  private static List<Object> what(Line line) {
    return List.of(line.at().withSecond(0).withNano(0), line.what(), Objects.requireNonNullElse(line.about(), ""));
  }

  private LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, clock.getZone());
  }
}
