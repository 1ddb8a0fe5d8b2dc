package org.nastavnik.contest;

import org.nastavnik.workflow.Messages;

/** What an author agrees to, each by a consent of its own. */
public enum ConsentPurpose {
  /** The organiser may use the author's data to hold the contest. */
  PERSONAL_DATA("contest.consent.personalData.v1", true),
  /** Name and branch of the author may be published with the results; free, as the law has it. */
  PUBLICATION("contest.consent.publication.v1", false);

  private final String textId;
  private final boolean needed;

  ConsentPurpose(String textId, boolean needed) {
    this.textId = textId;
    this.needed = needed;
  }

  /** Whether no entry can take part without it. */
  public boolean needed() {
    return needed;
  }

  /** Identifies the wording in force; a consent keeps the one it was given to. */
  public String textId() {
    return textId;
  }

  /** The wording in force in the language of the reader. */
  public String text() {
    return Messages.text(textId);
  }
}
