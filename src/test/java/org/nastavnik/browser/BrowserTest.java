package org.nastavnik.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.nastavnik.portal.ServerTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** A test in a real browser, of a server whose project can be played. All of them share one server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.autoconfigure.exclude=", "spring.main.web-application-type=servlet", "nastavnik.simulation.seed=${random.long}"})
@TestExecutionListeners(listeners = ServerTest.OwnEngine.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@ActiveProfiles({"test", "simulation"})
@interface BrowserTest {}
