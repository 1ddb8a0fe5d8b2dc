package org.nastavnik.notification;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a failed handing over says about the letter. */
enum Refusal {

  /** The server did not take it and may do so later. */
  FOR_NOW,

  /** The server will never take it. */
  FOR_GOOD,

  /** The server gave no answer. */
  UNKNOWN;

  private static final int PERMANENT = 500;

  /** By the server's own code, wherever in the chain it stands. */
  static Refusal of(MessagingException failed) {
    for (Exception next = failed; next != null; next = next instanceof MessagingException chain ? chain.getNextException() : null) {
      int code = codeOf(next);
      if (code > 0) {
        return code >= PERMANENT ? FOR_GOOD : FOR_NOW;
      }
    }
    return UNKNOWN;
  }

  private static int codeOf(Exception failure) {
    if (failure instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    if (failure instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
  }
}
