package org.nastavnik.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PostmanTests {

  private final SchoolClock clock = new SchoolClock(ZoneOffset.UTC);

  @AfterEach
  void letTimeRun() {
    clock.run();
  }

  @Test
  void leavesAServerAloneThatCannotBeReachedAndComesBackToIt() throws Exception {
    clock.stopAt(Instant.parse("2022-04-20T06:00:00Z"));
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(unusedPort());
    Postman postman = postman(server);
    assertThatExceptionOfType(MessagingException.class).isThrownBy(postman::connect).withMessageContaining("127.0.0.1");

    PostOffice post = new PostOffice();
    try {
      server.setPort(post.port());
      assertThatExceptionOfType(MessagingException.class).isThrownBy(postman::connect).withMessageContaining("a moment ago");
      clock.advance(Duration.ofSeconds(30));
      try (Transport connection = postman.connect()) {
        assertThat(connection.isConnected()).isTrue();
      }
    } finally {
      post.stop();
    }
  }

  @Test
  void isNotOnDutyWithoutAServer() {
    assertThat(postman(null).isOnDuty()).isFalse();
  }

  private Postman postman(JavaMailSenderImpl server) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    if (server != null) {
      beans.addBean("server", server);
    }
    return new Postman(beans.getBeanProvider(JavaMailSenderImpl.class), clock);
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
