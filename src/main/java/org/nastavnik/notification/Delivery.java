package org.nastavnik.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sends a letter, in steps that each are settled before the next one begins. All that may take long or fail, up to signing
 * in at the mail server, comes before the letter is claimed; only the handing over comes after. A letter found claimed is
 * not sent again by itself, as nobody can tell whether it left: SMTP has no way to ask. It becomes an incident, and whoever
 * sends it again does so under the same Message-ID, by which mail programs drop the second copy.
 */
@Component
class Delivery {

  private final LetterBook book;
  private final LetterComposer composer;
  private final Postman postman;

  Delivery(LetterBook book, LetterComposer composer, Postman postman) {
    this.book = book;
    this.composer = composer;
    this.postman = postman;
  }

  /** @throws LetterFailed where it could not be sent, or nobody knows whether it was */
  void deliver(UUID id) {
    book.refuseCutOff(id);
    if (book.isWantedNow(id)) {
      send(id);
    }
  }

  private void send(UUID id) {
    try {
      Optional<MimeMessage> message = compose(id);
      if (message.isEmpty()) {
        book.unreachable(id);
        return;
      }
      try (Transport server = postman.connect()) {
        if (book.claim(id)) {
          handOver(id, message.get(), server);
        }
      }
    } catch (AddressException wrong) {
      throw book.failedForGood(id, wrong.getMessage());
    } catch (MessagingException failed) {
      throw book.failed(id, failed.getMessage());
    }
  }

  private Optional<MimeMessage> compose(UUID id) throws MessagingException {
    try {
      return composer.compose(id, postman.session());
    } catch (RuntimeException broken) {
      throw book.failed(id, broken.getMessage());
    }
  }

  private void handOver(UUID id, MimeMessage message, Transport server) {
    try {
      server.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException failed) {
      switch (Refusal.of(failed)) {
        case FOR_NOW -> throw book.failed(id, Refusal.words(failed));
        case FOR_GOOD -> throw book.failedForGood(id, Refusal.words(failed));
        default -> throw book.uncertain(id, Refusal.words(failed));
      }
    }
    book.sent(id);
  }
}
