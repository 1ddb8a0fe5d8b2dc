package org.nastavnik.notification;

/** What has become of a letter. */
public enum LetterState {

  /** Waits to be sent, for the first time or after an attempt that surely delivered nothing. */
  QUEUED,

  /** Handed to the mail server at this moment; when a node dies now, nobody knows whether it left. */
  SENDING,

  SENT,

  /** Goes out as a part of the receiver's daily letter. */
  IN_DIGEST,

  /** Every attempt failed, or the server refused for good. */
  FAILED,

  /** The connection or the node died while the letter was handed over. */
  UNCERTAIN,

  /** The receiver does not want letters of this kind. */
  UNWANTED,

  /** The receiver has no address, or no account any more. */
  UNREACHABLE;

  /** Whether somebody must decide about it. */
  public boolean isStuck() {
    return this == FAILED || this == UNCERTAIN;
  }
}
