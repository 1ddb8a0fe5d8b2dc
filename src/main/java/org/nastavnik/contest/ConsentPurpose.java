package org.nastavnik.contest;

import org.nastavnik.workflow.Messages;

/** What an author agrees to, each by a consent of its own. */
public enum ConsentPurpose {
  /** The organiser may use the author's data to hold the contest. */
  PERSONAL_DATA("contest.consent.personalData.v1"),
  /** Name and branch of the author may be published with the results. */
  PUBLICATION("contest.consent.publication.v1");

  private final String textId;

  ConsentPurpose(String textId) {
    this.textId = textId;
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
