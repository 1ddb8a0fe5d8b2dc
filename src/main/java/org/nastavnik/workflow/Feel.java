package org.nastavnik.workflow;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
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
    return evaluate(expression, values, engine.getObject());
  }

  static Object evaluate(String expression, Map<String, Object> values, ProcessEngineConfigurationImpl engine) {
    String bare = expression.strip().replaceFirst("^=", "");
    DmnEngineConfiguration decisions = engine.getDmnEngineConfiguration();
    return ((DefaultDmnEngineConfiguration) decisions).getFeelEngine()
        .evaluateSimpleExpression(bare, Variables.fromMap(values).asVariableContext());
  }
}
