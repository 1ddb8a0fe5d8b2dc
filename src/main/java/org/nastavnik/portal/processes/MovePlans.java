package org.nastavnik.portal.processes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Component;

/** Works out which step of a diagram becomes which in another version of it, and lets the engine check that. */
@Component
class MovePlans {

  private final RuntimeService runtime;
  private final Definitions definitions;
  private final SignedIn signedIn;

  MovePlans(RuntimeService runtime, Definitions definitions, SignedIn signedIn) {
    this.runtime = runtime;
    this.definitions = definitions;
    this.signedIn = signedIn;
  }

  /**
   * A plan the engine has checked.
   *
   * @param plan without those instructions that the engine refuses
   * @param becomes the new step by the old one
   * @param problems why a choice was refused, by the old step
   */
  record Checked(MigrationPlan plan, Map<String, String> becomes, Map<String, String> problems) {}

  /** @param waitedAt steps at which something waits, also those the engine itself would not map: their jobs can be moved */
  Checked check(Move move, Set<String> waitedAt) {
    return signedIn.asSystem(() -> {
      Map<String, String> becomes = steps(runtime.createMigrationPlan(move.from(), move.to()).mapEqualActivities().build());
      waitedAt.stream().filter(step -> !becomes.containsKey(step) && isThere(step, move)).forEach(step -> becomes.put(step, step));
      Map<String, String> problems = new LinkedHashMap<>();
      move.chosen().forEach((step, chosen) -> {
        Map<String, String> tried = new LinkedHashMap<>(becomes);
        tried.put(step, chosen);
        try {
          build(move, tried);
          becomes.put(step, chosen);
        } catch (MigrationPlanValidationException refused) {
          problems.put(step, words(refused));
        }
      });
      return new Checked(build(move, becomes), becomes, problems);
    });
  }

  private static Map<String, String> steps(MigrationPlan plan) {
    return plan.getInstructions().stream().collect(Collectors.toMap(MigrationInstruction::getSourceActivityId,
        MigrationInstruction::getTargetActivityId, (one, other) -> one, LinkedHashMap::new));
  }

  private boolean isThere(String step, Move move) {
    Diagram target = definitions.diagram(move.to());
    return target.has(step) && target.kindOf(step).equals(definitions.diagram(move.from()).kindOf(step));
  }

  private MigrationPlan build(Move move, Map<String, String> becomes) {
    MigrationPlanBuilder plan = runtime.createMigrationPlan(move.from(), move.to());
    becomes.forEach(plan::mapActivities);
    return plan.build();
  }

  private static String words(MigrationPlanValidationException refused) {
    List<String> why = new ArrayList<>();
    refused.getValidationReport().getInstructionReports().forEach(report -> report.getFailures().forEach(failure -> why.add(RefusalWords.of(failure))));
    return why.stream().distinct().collect(Collectors.joining(" "));
  }
}
