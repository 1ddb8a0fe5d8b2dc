package org.nastavnik.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;

/** All that is wrong with a passport and the table of branches beside it, for one message. */
class FileProblems {

  private final Path passport;
  private final List<String> found = new ArrayList<>();

  FileProblems(Path passport) {
    this.passport = passport;
  }

  /** Something about the file as a whole. */
  void add(String key, Object... args) {
    found.add(Messages.text(key, args));
  }

  /** Something in a line, counted from 1, of the given file. */
  void add(Path file, int line, String key, Object... args) {
    found.add(Messages.text("project.file.line", file.getFileName(), String.valueOf(line), Messages.text(key, args)));
  }

  /** Something in a line, counted from 1, of the passport. */
  void add(int line, String key, Object... args) {
    add(passport, line, key, args);
  }

  boolean none() {
    return found.isEmpty();
  }

  void refuseIfAny() {
    if (!none()) {
      throw refusal();
    }
  }

  InvalidInput refusal() {
    return InvalidInput.because("project.file.refused", passport.getFileName(), String.join("\n", found));
  }
}
