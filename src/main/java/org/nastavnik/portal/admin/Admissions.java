package org.nastavnik.portal.admin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.Accounts;
import org.nastavnik.people.Branches;
import org.nastavnik.people.NewPerson;
import org.nastavnik.people.Passwords;
import org.nastavnik.workflow.AuditLog;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts and lets people in: by a letter with a link, or by a one-time password the administrator hands over. */
@Service
@Transactional
class Admissions {

  private final Accounts accounts;
  private final Passwords passwords;
  private final Branches branches;
  private final Outbox outbox;
  private final SchoolClock clock;
  private final AuditLog audit;

  Admissions(Accounts accounts, Passwords passwords, Branches branches, Outbox outbox, SchoolClock clock, AuditLog audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.branches = branches;
    this.outbox = outbox;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * Somebody who has an account now.
   *
   * @param password to be shown once; null where the person is invited by mail
   */
  record Admitted(String userId, String name, String password) {}

  /** Opens the account, closed to everybody until the person is invited or given a password. */
  void open(PersonForm person) {
    refuseUnknownBranch(person);
    if (accounts.exists(person.userId())) {
      throw InvalidInput.of("userId", "people.idTaken", person.userId());
    }
    requireRole(person);
    accounts.openWithFirstPassword(new NewPerson(person.userId(), person.firstName(), person.lastName(), person.email(),
        UUID.randomUUID().toString(), person.branchId(), person.post(), List.copyOf(person.groups())));
  }

  /** Opens all accounts or none; those without a mail address get one-time passwords, the others invitations. */
  List<Admitted> openAll(List<PersonForm> people) {
    people.forEach(this::open);
    audit.on(Deed.PEOPLE_IMPORTED, null, null, String.valueOf(people.size()));
    return people.stream().map(this::admit).toList();
  }

  private Admitted admit(PersonForm person) {
    String name = person.lastName() + " " + person.firstName();
    if (person.email() == null) {
      return new Admitted(person.userId(), name, passwords.reset(person.userId()));
    }
    invite(person.userId(), person.firstName() + " " + person.lastName());
    return new Admitted(person.userId(), name, null);
  }

  /** Sends a letter with a link by which the person sets a password. */
  void invite(String userId, String name) {
    passwords.invite(userId);
    String until = clock.today().plusDays(Passwords.LINK_VALID.toDays()).toString();
    outbox.queue(Letter.to(userId, WelcomeLetters.INVITED, UUID.randomUUID().toString(),
        Map.of("name", name, "user", userId, "until", until)));
  }

  /** Stores what changed; the roles last, as they end the person's sessions. */
  void correct(PersonForm person) {
    refuseUnknownBranch(person);
    requireRole(person);
    accounts.rename(person.userId(), person.firstName(), person.lastName(), person.email());
    accounts.place(person.userId(), person.branchId(), person.post());
    accounts.assign(person.userId(), person.groups());
  }

  /** Without one a person signs in and finds nothing. */
  private static void requireRole(PersonForm person) {
    if (person.groups().isEmpty()) {
      throw InvalidInput.of("groups", "people.roleMissing");
    }
  }

  private void refuseUnknownBranch(PersonForm person) {
    if (person.isOfBranch() && branches.find(person.branch()).isEmpty()) {
      throw InvalidInput.of("branch", "people.noBranch");
    }
  }
}
