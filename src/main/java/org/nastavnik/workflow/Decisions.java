package org.nastavnik.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Asks the decision tables, in their newest deployed version, whoever is acting. */
@Component
public class Decisions {

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final SignedIn signedIn;
  private final DmnEngine traceless = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, DmnDecision> read = new ConcurrentHashMap<>();

  Decisions(DecisionService decisions, RepositoryService repository, SignedIn signedIn) {
    this.decisions = decisions;
    this.repository = repository;
    this.signedIn = signedIn;
  }

  /** The outputs of every rule that matched, in the order of the table; inputs that the table names must all be given. */
  public List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs) {
    return signedIn.asSystem(() ->
        decisions.evaluateDecisionTableByKey(table).variables(inputs).evaluate().getResultList());
  }

  /** The same where it is only shown: nothing is decided by it, so that the history has nothing of it. */
  public List<Map<String, Object>> look(String table, Map<String, Object> inputs) {
    return newest(table).apply(inputs);
  }

  /** The table as it stands now, to look into more than once. */
  public Function<Map<String, Object>, List<Map<String, Object>>> newest(String table) {
    DecisionDefinition newest = signedIn.asSystem(() ->
        repository.createDecisionDefinitionQuery().decisionDefinitionKey(table).latestVersion().singleResult());
    DmnDecision decision = read.computeIfAbsent(newest.getId(), id -> read(table, id));
    return inputs -> traceless.evaluateDecisionTable(decision, inputs).getResultList();
  }

  private DmnDecision read(String table, String definition) {
    try (InputStream model = signedIn.asSystem(() -> repository.getDecisionModel(definition))) {
      return traceless.parseDecision(table, model);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
