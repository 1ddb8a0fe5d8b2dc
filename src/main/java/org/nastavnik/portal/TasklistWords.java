package org.nastavnik.portal;

import java.util.HashMap;
import java.util.Map;
import org.nastavnik.workflow.Translations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The names the engine keeps in Russian, of tasks, processes and filters, in English for the Tasklist. */
@Controller
class TasklistWords {

  @GetMapping("/tasks/english")
  @ResponseBody
  Map<String, String> english() {
    Map<String, String> english = new HashMap<>(Translations.ofDiagrams());
    english.putAll(PreparedFilters.english());
    return english;
  }
}
