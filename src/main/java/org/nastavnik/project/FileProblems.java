package org.nastavnik.project;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.workflow.Messages;

/** All that is wrong with what somebody handed in, for one message. */
class FileProblems {

  private final List<String> found = new ArrayList<>();

  /** Something about the whole. */
  void add(String key, Object... args) {
    found.add(Messages.text(key, args));
  }

  /** Something in a line, counted from 1, of the named file or field. */
  void addAt(String source, int line, String key, Object... args) {
    found.add(Messages.text("project.file.line", source, String.valueOf(line), Messages.text(key, args)));
  }

  boolean none() {
    return found.isEmpty();
  }

  String text() {
    return String.join("\n", found);
  }
}
