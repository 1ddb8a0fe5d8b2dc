package org.nastavnik.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** A test of the whole server over HTTP, on a port of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.autoconfigure.exclude=")
@TestExecutionListeners(listeners = ServerTest.OwnEngine.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@ActiveProfiles("test")
public @interface ServerTest {

  /** Webapps and REST API look the engine up by name, and find the one that another context of this JVM built last. */
  class OwnEngine implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
      ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
    }
  }
}
