package org.nastavnik.contest.entry;

import org.nastavnik.workflow.InvalidInput;

/**
 * What the jury gets to read of an entry.
 *
 * @param withFiles whether the jury sees files too
 */
public record JuryCopy(String title, String text, boolean withFiles) {

  /** The entry as it is, for open judging. */
  static JuryCopy asItIs(Entry entry) {
    return new JuryCopy(entry.title(), entry.summary(), true);
  }

  /** A copy without names, for blind judging; refused where it still names the author or the branch. */
  static JuryCopy redacted(String title, String text, boolean withFiles, AuthorNames names) {
    refuseBlank("juryTitle", title);
    refuseBlank("juryText", text);
    refuseNames("juryTitle", title, names);
    refuseNames("juryText", text, names);
    return new JuryCopy(title.strip(), text.strip(), withFiles);
  }

  private static void refuseBlank(String field, String text) {
    if (text == null || text.isBlank()) {
      throw InvalidInput.of(field, "contest.entry.redactedCopyMissing");
    }
  }

  private static void refuseNames(String field, String text, AuthorNames names) {
    names.in(text).ifPresent(found -> {
      throw InvalidInput.of(field, "contest.entry.stillNames", found);
    });
  }
}
