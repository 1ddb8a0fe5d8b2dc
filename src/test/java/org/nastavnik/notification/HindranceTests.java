package org.nastavnik.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.workflow.Failure;

class HindranceTests {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      550 5.1.1 User unknown                       | Почтовый сервер не принял письмо
      552-5.2.2 The mailbox is over quota          | Почтовый сервер не принял письмо
      451 4.7.1 Greylisted                         | Почтовый сервер пока не принимает
      535 5.7.8 Username and Password not accepted | Почтовый сервер не пустил нас
      Couldn't connect to host, port: smtp, 25     | Письмо не удалось передать
      """)
  void tellsInOurWordsWhatTheServerSaid(String said, String words) {
    Failure told = Hindrance.of(said);
    assertThat(told.words()).startsWith(words);
    assertThat(told.detail()).isEqualTo(said);
  }

  @Test
  void addsNothingToWordsOfOurs() {
    assertThat(Hindrance.of("Письмо ещё передаётся почтовому серверу.")).isEqualTo(new Failure("Письмо ещё передаётся почтовому серверу.", null));
    assertThat(Hindrance.of(null)).isNull();
  }

  @Test
  void hearsTheServersAnswerBehindWhatTheProgramSays() throws MessagingException {
    MessagingException refused = new SendFailedException("Invalid Addresses");
    refused.setNextException(new SMTPAddressFailedException(new InternetAddress("a@school.example"), "RCPT TO:<a@school.example>", 550, "550 5.1.1 User unknown\n"));
    assertThat(Refusal.words(refused)).isEqualTo("550 5.1.1 User unknown");
    assertThat(Refusal.words(new MessagingException("connection reset"))).isEqualTo("connection reset");
  }
}
