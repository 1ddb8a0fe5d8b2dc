package org.nastavnik.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real mail server on a port of its own, which can go down and come up again. */
final class PostOffice {

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
  private final int port;

  PostOffice() {
    server.start();
    port = server.getSmtp().getPort();
  }

  void setUp(DynamicPropertyRegistry settings) {
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> port);
    settings.add("nastavnik.mail.from", () -> "school@library.example");
    settings.add("nastavnik.mail.base-url", () -> "https://school.example/");
  }

  int port() {
    return port;
  }

  List<MimeMessage> received() {
    return List.of(server.getReceivedMessages());
  }

  /** What came for that address. */
  List<MimeMessage> to(String address) {
    return received().stream().filter(message -> recipient(message).equals(address)).toList();
  }

  private static String recipient(MimeMessage message) {
    try {
      return ((jakarta.mail.internet.InternetAddress) message.getAllRecipients()[0]).getAddress();
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  void empty() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (com.icegreen.greenmail.store.FolderException broken) {
      throw new IllegalStateException(broken);
    }
  }

  void stop() {
    server.stop();
  }

  /** All parts that are no containers, in their order, with what they hold. */
  static List<Part> parts(Part part) {
    try {
      if (!(part.getContent() instanceof Multipart several)) {
        return List.of(part);
      }
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < several.getCount(); i++) {
        BodyPart next = several.getBodyPart(i);
        parts.addAll(parts(next));
      }
      return parts;
    } catch (IOException | MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static String text(Part part) {
    try {
      return part.getContent() instanceof String text ? text
          : new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException | MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
