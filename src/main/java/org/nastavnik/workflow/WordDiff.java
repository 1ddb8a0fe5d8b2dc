package org.nastavnik.workflow;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nastavnik.workflow.Exhibit.Fate;
import org.nastavnik.workflow.Exhibit.Words;

/** Two wordings compared word by word. Joined, what is not dropped gives the new wording, what is not added the old one. */
public final class WordDiff {

  private WordDiff() {}

  /** The words of both in their order; a word and the blank behind it are told apart. */
  public static List<Words> of(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    List<Words> all = new ArrayList<>();
    int place = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      add(all, Fate.KEPT, old.subList(place, delta.getSource().getPosition()));
      if (delta.getType() != DeltaType.INSERT) {
        add(all, Fate.DROPPED, delta.getSource().getLines());
      }
      add(all, Fate.ADDED, delta.getTarget().getLines());
      place = delta.getSource().getPosition() + delta.getSource().size();
    }
    add(all, Fate.KEPT, old.subList(place, old.size()));
    return all;
  }

  private static void add(List<Words> all, Fate fate, List<String> words) {
    if (!words.isEmpty()) {
      all.add(new Words(fate, String.join("", words)));
    }
  }

  /** Words with what stands beside them, blanks and line ends on their own. */
  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.replace("\r\n", "\n").split("(?<=\\s)|(?=\\s)"));
  }
}
