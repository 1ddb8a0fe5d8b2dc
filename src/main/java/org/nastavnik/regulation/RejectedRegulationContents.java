package org.nastavnik.regulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.TaskContents;
import org.nastavnik.workflow.TaskRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the project's decision on a rejected Regulation is about: its text and why it was rejected. */
@Component
@Transactional(readOnly = true)
class RejectedRegulationContents implements TaskContents {

  private final RegulationRepository regulations;

  RejectedRegulationContents(RegulationRepository regulations) {
    this.regulations = regulations;
  }

  @Override
  public Set<String> processKeys() {
    return Set.of("project");
  }

  @Override
  public Map<String, Object> of(TaskRef task) {
    return rejected(task).<Map<String, Object>>map(regulation -> Map.of("rejectionReason", regulation.rejectionReason())).orElse(Map.of());
  }

  @Override
  public List<Exhibit> exhibits(TaskRef task, Supplier<Map<String, Object>> contents) {
    return rejected(task).map(RegulationExhibits::text).stream().toList();
  }

  private Optional<Regulation> rejected(TaskRef task) {
    return !task.taskKey().equals("DecideOnRejectedRegulation") ? Optional.empty()
        : regulations.lastRejected(ProjectId.of(task.variable("projectId")));
  }
}
