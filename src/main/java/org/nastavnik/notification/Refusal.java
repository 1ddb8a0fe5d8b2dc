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
    Exception answer = answer(failed);
    return answer == null ? UNKNOWN : codeOf(answer) >= PERMANENT ? FOR_GOOD : FOR_NOW;
  }

  /** What the server answered, or what the program says where it gave no answer. */
  static String words(MessagingException failed) {
    Exception answer = answer(failed);
    return answer == null || answer.getMessage() == null ? failed.getMessage() : answer.getMessage().strip();
  }

  private static Exception answer(MessagingException failed) {
    for (Exception next = failed; next != null; next = next instanceof MessagingException chain ? chain.getNextException() : null) {
      if (codeOf(next) > 0) {
        return next;
      }
    }
    return null;
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
