package org.nastavnik.workflow;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works out FEEL expressions of forms with the engine of the decision tables. */
@Component
public class Feel {

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

  Feel(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.engine = engine;
  }

  /** What {@code expression} comes to, with or without the equals sign that forms put before it. */
  public Object evaluate(String expression, Map<String, Object> values) {
    String bare = expression.strip().replaceFirst("^=", "");
    return feel().evaluateSimpleExpression(bare, Variables.fromMap(values).asVariableContext());
  }

  private FeelEngine feel() {
    DmnEngineConfiguration decisions = engine.getObject().getDmnEngineConfiguration();
    return ((DefaultDmnEngineConfiguration) decisions).getFeelEngine();
  }
}
