package org.nastavnik.contest.ranking;

/** Whether evened marks stand beside the plain ones, or why they do not. */
public enum Evened {
  /** They do. */
  DONE,
  /** Fewer than three jurors scored three entries or more: nothing to even with. */
  TOO_FEW_JURORS,
  /** Fewer than six entries were scored: a juror's mean would be chance. */
  TOO_FEW_ENTRIES
}
