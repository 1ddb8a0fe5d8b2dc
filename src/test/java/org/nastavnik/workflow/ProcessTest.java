package org.nastavnik.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of one diagram on the real engine, without web server: its stories together must take every flow node and every
 * sequence flow of the diagram. The clock stands at 20.04.2022, 9:00 Moscow time when a story begins; jobs and timers run
 * only when the story says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
@ExtendWith(DiagramCoverage.class)
public @interface ProcessTest {

  /** Id of the process whose diagram must be covered. */
  String value();
}
