package org.nastavnik.portal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.Translations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The names the engine keeps in Russian, of tasks, processes, filters and groups, in English for the Tasklist. */
@Controller
class TasklistWords {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  @GetMapping("/tasks/english")
  @ResponseBody
  Map<String, String> english() {
    Map<String, String> english = new HashMap<>(Translations.ofDiagrams());
    english.putAll(PreparedFilters.english());
    Roles.ALL.forEach(role -> english.put(Messages.text(RUSSIAN, "role." + role), Messages.text(Locale.ENGLISH, "role." + role)));
    return english;
  }
}
