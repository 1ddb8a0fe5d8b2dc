package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The pages, as their controllers map them, whose statements a test counts with {@link PageVisitor}: once with few rows behind
 * them and once with many. A test that does not is a failure, and so is a page that no test names.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CountsStatements.Check.class)
public @interface CountsStatements {

  String[] value();

  /** Holds what a test does against what it says of itself. */
  class Check implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

    private static final int FEW_AND_MANY = 2;

    @Override
    public void beforeTestExecution(ExtensionContext test) {
      count(test).pages().clear();
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
      if (test.getExecutionException().isEmpty()) {
        assertThat(test.getRequiredTestMethod().getAnnotation(CountsStatements.class).value()).as("counted with few rows and with many")
            .allMatch(page -> count(test).pages().getOrDefault(page, 0) >= FEW_AND_MANY);
      }
    }

    private static StatementCount count(ExtensionContext test) {
      return SpringExtension.getApplicationContext(test).getBean(StatementCount.class);
    }
  }
}
