package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseExpressionsTests {

  public static class GreetingSteps {

    public String greet(String name) {
      return "Здравствуйте, " + name;
    }
  }

  private final HouseExpressions expressions = new HouseExpressions(Map.of("greetingSteps", new GreetingSteps(),
      "runtimeService", "a bean that is no Steps"));

  @Test
  void reachesSteps() {
    assertThat(evaluate("${greetingSteps.greet('Анна')}")).isEqualTo("Здравствуйте, Анна");
    assertThat(evaluate("${1 + 2 == 3}")).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')}",
      "${''.class}",
      "${greetingSteps.getClass().getClassLoader()}",
      "${greetingSteps['class']}",
      "${runtimeService.length()}",
      "${''.getBytes()}"})
  void reachesNothingElse(String attack) {
    assertThatThrownBy(() -> evaluate(attack)).hasStackTraceContaining("an expression may not reach");
  }

  @Test
  void theSameAttackWorksOnTheStockEngine() {
    assertThat(evaluate(new JuelExpressionManager(), "${''.getClass().forName('java.lang.Runtime').getName()}"))
        .isEqualTo("java.lang.Runtime");
  }

  private Object evaluate(String expression) {
    return evaluate(expressions, expression);
  }

  private static Object evaluate(JuelExpressionManager manager, String expression) {
    return manager.createValueExpression(expression)
        .getValue(manager.getElContext(StartProcessVariableScope.getSharedInstance()));
  }
}
