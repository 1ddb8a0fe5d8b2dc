package org.nastavnik.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.people.AccountState;
import org.nastavnik.people.AccountStates;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a letter as it is sent: addressed, in the receiver's language, as HTML and as plain text, with its calendar entry. */
@Component
@Transactional(readOnly = true)
class LetterComposer {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final QueuedLetters letters;
  private final Outbox outbox;
  private final LetterTemplates templates;
  private final People people;
  private final AccountStates accounts;
  private final MailProperties settings;
  private final SchoolClock clock;

  LetterComposer(QueuedLetters letters, Outbox outbox, LetterTemplates templates, People people, AccountStates accounts,
      MailProperties settings, SchoolClock clock) {
    this.letters = letters;
    this.outbox = outbox;
    this.templates = templates;
    this.people = people;
    this.accounts = accounts;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whom a letter goes to. */
  private record Receiver(String name, String address, Locale language) {}

  /** The letter ready to be handed over; empty where its receiver has no address, or no account any more. */
  Optional<MimeMessage> compose(UUID id, Session session) throws MessagingException {
    QueuedLetter queued = letters.findById(id).orElseThrow();
    Receiver receiver = receiver(queued.letter());
    if (receiver.address() == null || receiver.address().isBlank()) {
      return Optional.empty();
    }
    MimeMessage message = new LastingMessage(session, messageId(id));
    InternetAddress sender = address(settings.from(), Messages.text(receiver.language(), "mail.sender"));
    InternetAddress to = address(receiver.address(), receiver.name());
    message.setFrom(sender);
    message.setRecipient(Message.RecipientType.TO, to);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", receiver.language().getLanguage());
    LetterPage page = page(queued, receiver.language());
    message.setSubject(page.subject(), UTF_8);
    LetterParts.fill(message, templates.html(page), templates.plain(page),
        CalendarEntry.of(queued.letter(), sender, to, clock.instant()).orElse(null));
    message.saveChanges();
    return Optional.of(message);
  }

  private LetterPage page(QueuedLetter queued, Locale language) {
    Letter letter = queued.letter();
    List<LetterPage.Part> parts = letters.findByDigestId(queued.id()).stream().map(QueuedLetter::letter)
        .map(part -> new LetterPage.Part(LetterText.of(part, language), linkOf(part))).toList();
    String wishes = letter.userId() == null ? null : settings.address("/me/letters");
    return new LetterPage(LetterText.of(letter, language), linkOf(letter), parts, wishes, settings.address("/"), language);
  }

  private String linkOf(Letter letter) {
    return outbox.path(letter).map(settings::address).orElse(null);
  }

  private Receiver receiver(Letter letter) {
    if (letter.userId() == null) {
      return new Receiver(letter.params().get("name"), letter.address(), RUSSIAN);
    }
    Person person = people.person(letter.userId());
    AccountState account = accounts.of(letter.userId());
    return new Receiver(person.name(), account.active() ? person.email() : null, Objects.requireNonNullElse(account.language(), RUSSIAN));
  }

  /** The same for every attempt, so that mail programs know a second copy. */
  private String messageId(UUID id) {
    return "<" + id + "@" + settings.from().replaceFirst("^.*@", "") + ">";
  }

  private static InternetAddress address(String address, String name) throws MessagingException {
    try {
      InternetAddress written = new InternetAddress(address, true);
      written.setPersonal(Objects.requireNonNullElse(name, "").replaceAll("\\s+", " ").strip(), UTF_8);
      return written;
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A message that keeps its id. */
  private static class LastingMessage extends MimeMessage {

    private final String id;

    LastingMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
