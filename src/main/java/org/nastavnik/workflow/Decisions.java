package org.nastavnik.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the decision tables, in their newest deployed version, whoever is acting. */
@Component
public class Decisions {

  private final DecisionService decisions;
  private final SignedIn signedIn;

  Decisions(DecisionService decisions, SignedIn signedIn) {
    this.decisions = decisions;
    this.signedIn = signedIn;
  }

  /** The outputs of every rule that matched, in the order of the table; inputs that the table names must all be given. */
  public List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs) {
    return signedIn.asSystem(() ->
        decisions.evaluateDecisionTableByKey(table).variables(inputs).evaluate().getResultList());
  }
}
