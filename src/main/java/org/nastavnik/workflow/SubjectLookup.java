package org.nastavnik.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks the words of subjects up, for all kinds of tasks in one statement. */
class SubjectLookup {

  private static final int TEXTS = 5;

  private record Key(String place, String id) {}

  private final JdbcTemplate database;

  SubjectLookup(JdbcTemplate database) {
    this.database = database;
  }

  /** What the tasks are about, by task id; a task whose words stand nowhere among these is left out. */
  Map<String, String> subjects(List<SubjectWords> words, Collection<TaskRef> tasks) {
    Map<Key, List<String>> found = find(words, tasks);
    Map<String, String> subjects = new HashMap<>();
    for (int place = 0; place < words.size(); place++) {
      SubjectWords those = words.get(place);
      for (TaskRef task : tasks) {
        List<String> texts = found.get(new Key(String.valueOf(place), String.valueOf(those.id().apply(task))));
        String subject = texts == null ? null : those.subject().apply(task, texts);
        if (subject != null) {
          subjects.put(task.taskId(), subject);
        }
      }
    }
    return subjects;
  }

  private Map<Key, List<String>> find(List<SubjectWords> words, Collection<TaskRef> tasks) {
    List<String> selects = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    IntStream.range(0, words.size()).forEach(place -> {
      List<UUID> wanted = tasks.stream().map(words.get(place).id()).filter(Objects::nonNull).distinct().toList();
      if (!wanted.isEmpty()) {
        selects.add("select '" + place + "', " + words.get(place).columns() + " from " + words.get(place).rows()
            + " (" + "?, ".repeat(wanted.size() - 1) + "?)");
        ids.addAll(wanted);
      }
    });
    Map<Key, List<String>> found = new HashMap<>();
    if (!selects.isEmpty()) {
      database.query(selects.stream().collect(Collectors.joining(" union all ")), row -> {
        String[] texts = new String[TEXTS];
        for (int text = 0; text < TEXTS; text++) {
          texts[text] = row.getString(text + 3);
        }
        found.put(new Key(row.getString(1), row.getString(2)), Arrays.asList(texts));
      }, ids.toArray());
    }
    return found;
  }
}
