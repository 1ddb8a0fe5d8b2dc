package org.nastavnik.contest.entry;

import java.util.regex.Pattern;
import org.nastavnik.people.Branch;
import org.nastavnik.people.Person;
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
  static JuryCopy redacted(String title, String text, boolean withFiles, Person author, Branch branch) {
    refuseBlank("juryTitle", title);
    refuseBlank("juryText", text);
    refuseNames("juryTitle", title, author, branch);
    refuseNames("juryText", text, author, branch);
    return new JuryCopy(title.strip(), text.strip(), withFiles);
  }

  private static void refuseBlank(String field, String text) {
    if (text == null || text.isBlank()) {
      throw InvalidInput.of(field, "contest.entry.redactedCopyMissing");
    }
  }

  /** A surname counts where it stands as a word with a capital: many are adjectives in small letters. */
  private static void refuseNames(String field, String text, Person author, Branch branch) {
    String surname = author.name().substring(author.name().lastIndexOf(' ') + 1);
    if (Pattern.compile("(?<!\\p{L})" + Pattern.quote(surname) + "(?!\\p{L})").matcher(text).find()) {
      throw InvalidInput.of(field, "contest.entry.stillNames", surname);
    }
    if (branch != null && text.toLowerCase().contains(branch.name().toLowerCase())) {
      throw InvalidInput.of(field, "contest.entry.stillNames", branch.name());
    }
  }
}
