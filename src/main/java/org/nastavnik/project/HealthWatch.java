package org.nastavnik.project;

import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** What the health of a project is judged by, and the record of the judgements. */
@Service
@Transactional
class HealthWatch {

  private final AllProjects projects;
  private final HealthRecords records;
  private final HistoryService history;
  private final SignedIn signedIn;
  private final IdGenerator ids;
  private final SchoolClock clock;

  HealthWatch(AllProjects projects, HealthRecords records, HistoryService history, SignedIn signedIn, IdGenerator ids,
      SchoolClock clock) {
    this.projects = projects;
    this.records = records;
    this.history = history;
    this.signedIn = signedIn;
    this.ids = ids;
    this.clock = clock;
  }

  /** Days until the last day of the term; negative after it. */
  @Transactional(readOnly = true)
  public int daysLeft(ProjectId id) {
    return (int) ChronoUnit.DAYS.between(clock.today(), projects.require(id).passport().ends());
  }

  /** Overdue tasks of what the project waits for: its own process and all it called. */
  @Transactional(readOnly = true)
  public int overdueTasks(String rootProcessInstanceId) {
    return signedIn.asSystem(() -> (int) history.createHistoricTaskInstanceQuery().rootProcessInstanceId(rootProcessInstanceId)
        .unfinished().taskDueBefore(Date.from(clock.instant())).count());
  }

  /** Notes the judgement; true when the director must decide on a risk now. */
  boolean record(ProjectId id, Health health, String reason) {
    records.save(new HealthRecord(ids.generateId(), id, health, reason, clock.instant()));
    return projects.require(id).assess(health, clock.instant());
  }

  void settleRisk(ProjectId id) {
    projects.require(id).settleRisk();
  }

  /** All judgements, oldest first. */
  @Transactional(readOnly = true)
  public List<HealthAssessment> of(ProjectId id) {
    return records.findByProjectIdOrderByAssessedAtAsc(id).stream().map(HealthRecord::view).toList();
  }
}
