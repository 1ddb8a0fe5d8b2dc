package org.nastavnik.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.time.Instant;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The way to the mail server, where one is set up. A server that cannot be reached is left alone for a little while, so that
 * a thousand letters do not each wait for it and hold up the engine's other jobs.
 */
@Component
class Postman {

  private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

  private final JavaMailSenderImpl server;
  private final SchoolClock clock;
  private volatile Instant tryAgainAt = Instant.MIN;

  Postman(ObjectProvider<JavaMailSenderImpl> server, SchoolClock clock) {
    this.server = server.getIfAvailable();
    this.clock = clock;
  }

  /** Whether there is a mail server; without one letters stay in the queue. */
  boolean isOnDuty() {
    return server != null;
  }

  Session session() {
    return server.getSession();
  }

  /** A connection on which the server has let us in. */
  Transport connect() throws MessagingException {
    if (clock.instant().isBefore(tryAgainAt)) {
      throw new MessagingException("the mail server could not be reached a moment ago");
    }
    try {
      Transport transport = session().getTransport(server.getProtocol() == null ? "smtp" : server.getProtocol());
      transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
      return transport;
    } catch (MessagingException failed) {
      tryAgainAt = clock.instant().plus(LEFT_ALONE);
      throw failed;
    }
  }
}
