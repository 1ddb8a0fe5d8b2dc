package org.nastavnik.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.nastavnik.workflow.Messages;

/** All that is wrong with what somebody handed in, for one message. */
class FileProblems {

  private record Problem(int line, String text) {}

  private final List<Problem> found = new ArrayList<>();

  /** Something about the whole. */
  void add(String key, Object... args) {
    found.add(new Problem(0, Messages.text(key, args)));
  }

  /** Something in a line, counted from 1, of the named file or field. */
  void addAt(String source, int line, String key, Object... args) {
    found.add(new Problem(line, Messages.text("project.file.line", source, String.valueOf(line), Messages.text(key, args))));
  }

  boolean none() {
    return found.isEmpty();
  }

  /** The problems by line, those about the whole first. */
  String text() {
    return found.stream().sorted(Comparator.comparingInt(Problem::line)).map(Problem::text).collect(Collectors.joining("\n"));
  }
}
