package org.nastavnik.portal;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The engine's API, which answers behind three doors. Ordinary people need of it what the Tasklist and clients of the task
 * list ask for; all else (deployments, batches, jobs, messages, variables, history) is the administrator's, whatever the
 * engine itself would allow.
 */
final class EngineApi {

  private static final String[] DOORS = {"/engine-rest", "/engine-rest/engine/*", "/camunda/api/engine/engine/*"};

  private static final String[] TO_READ = {"", "/", "/engine", "/version", "/task/**", "/filter/**", "/process-definition/**",
      "/identity/**", "/user/**", "/group/**", "/authorization/check", "/history/task/**", "/history/user-operation/**"};

  /** How a task may be changed is for the engine's guarded services to say. */
  private static final String[] TO_WORK = {"/task/**"};

  private static final String[] TO_ASK_AND_START = {"/filter/*/list", "/filter/*/count", "/filter/*/singleResult",
      "/process-definition/*/submit-form", "/process-definition/key/*/submit-form", "/process-definition/*/start",
      "/process-definition/key/*/start"};

  private static final String[] SHUT = {"/identity/verify"};

  private EngineApi() {}

  /** Anything of it. */
  static RequestMatcher any() {
    return matching(null, "/**");
  }

  /** What every signed-in person may ask. */
  static RequestMatcher forEverybody() {
    return new OrRequestMatcher(matching(HttpMethod.GET, TO_READ), matching(HttpMethod.OPTIONS, "/**"), matching(null, TO_WORK),
        matching(HttpMethod.POST, TO_ASK_AND_START));
  }

  /** What nobody may: a way to try passwords. */
  static RequestMatcher shut() {
    return matching(null, SHUT);
  }

  private static RequestMatcher matching(HttpMethod method, String... paths) {
    return new OrRequestMatcher(Arrays.stream(DOORS).flatMap(door -> Arrays.stream(paths).map(path -> door + path))
        .<RequestMatcher>map(path -> method == null ? withDefaults().matcher(path) : withDefaults().matcher(method, path)).toList());
  }
}
