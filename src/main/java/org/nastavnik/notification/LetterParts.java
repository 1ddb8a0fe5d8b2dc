package org.nastavnik.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/** How a letter is put together so that mail programs understand it, their calendars too. */
final class LetterParts {

  private LetterParts() {}

  /** @param entry may be null */
  static void fill(MimeMessage message, String html, String plain, CalendarEntry entry) throws MessagingException {
    MimeMultipart faces = new MimeMultipart("alternative");
    faces.addBodyPart(text(plain, "plain"));
    faces.addBodyPart(text(html, "html"));
    if (entry == null) {
      message.setContent(faces);
      return;
    }
    // Outlook and Google read the entry as one more face of the letter, others as a file.
    faces.addBodyPart(calendar(entry));
    MimeBodyPart body = new MimeBodyPart();
    body.setContent(faces);
    MimeBodyPart file = calendar(entry);
    file.setFileName("invite.ics");
    file.setDisposition(Part.ATTACHMENT);
    message.setContent(new MimeMultipart("mixed", body, file));
  }

  private static MimeBodyPart text(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), subtype);
    return part;
  }

  private static MimeBodyPart calendar(CalendarEntry entry) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    String type = "text/calendar; charset=UTF-8; method=" + entry.method();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(entry.content().getBytes(StandardCharsets.UTF_8), type)));
    part.setHeader("Content-Type", type);
    return part;
  }
}
