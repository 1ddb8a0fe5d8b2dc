package org.nastavnik.people;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.nastavnik.people.PersonalTable.Fate;
import org.nastavnik.workflow.AuditLog;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets a person: erases what only served the person, and puts a number in the place of the name wherever what happened
 * still counts. What was signed or issued stays as it was.
 */
@Service
@Transactional
public class Forgetting {

  private final PersonalData data;
  private final NameTraces traces;
  private final ForgottenPeople forgotten;
  private final PersonalFiles files;
  private final Accounts accounts;
  private final AccountStates states;
  private final People people;
  private final IdentityService identity;
  private final TaskService tasks;
  private final SignedIn signedIn;
  private final JdbcClient database;
  private final EntityManager entities;
  private final SchoolClock clock;
  private final AuditLog audit;

  Forgetting(PersonalData data, NameTraces traces, ForgottenPeople forgotten, PersonalFiles files, Accounts accounts, AccountStates states,
      People people, IdentityService identity, TaskService tasks, SignedIn signedIn, JdbcClient database, EntityManager entities,
      SchoolClock clock, AuditLog audit) {
    this.data = data;
    this.traces = traces;
    this.forgotten = forgotten;
    this.files = files;
    this.accounts = accounts;
    this.states = states;
    this.people = people;
    this.identity = identity;
    this.tasks = tasks;
    this.signedIn = signedIn;
    this.database = database;
    this.entities = entities;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * Whether the person can be forgotten now.
   *
   * @throws InvalidInput while the account is open, or work waits for the person
   */
  @Transactional(readOnly = true)
  public void requirePossible(String userId) {
    if (states.of(userId).active()) {
      throw InvalidInput.because("forget.open");
    }
    if (signedIn.asSystem(() -> tasks.createTaskQuery().taskAssignee(userId).count()) > 0) {
      throw InvalidInput.because("forget.tasks");
    }
  }

  /** Whom it happened to under which number, when, and who decided it; the last first. */
  @Transactional(readOnly = true)
  public List<Past> past() {
    return forgotten.findAllByOrderByNumberDesc().stream().map(ForgottenPerson::view).toList();
  }

  /** Whether that account only stands where a forgotten person's stood. */
  @Transactional(readOnly = true)
  public boolean standsForSomebody(String userId) {
    return forgotten.findAll().stream().anyMatch(person -> person.pseudonym().equals(userId));
  }

  /** @param by user id */
  public record Past(int number, Instant at, String by, long erasedRows) {}

  /**
   * Forgets the person, all of it or nothing.
   *
   * @param by user id of who decides it
   * @return the user id that stands for the person from now on
   * @throws InvalidInput while the account is open, or work waits for the person
   */
  public String forget(String userId, String by) {
    requirePossible(userId);
    Person person = people.person(userId);
    ForgottenPerson record = new ForgottenPerson(forgotten.lastNumber() + 1, by, clock.instant());
    record.erased(erase(userId));
    forgotten.saveAndFlush(record);
    Map<String, String> texts = texts(userId, record);
    exchangeAccount(person, record);
    entities.flush();
    entities.clear();
    traces.exchangeId(userId, record.pseudonym());
    traces.exchangeTexts(texts, data.signedTexts());
    audit.onAccount(Deed.PERSON_FORGOTTEN, record.pseudonym());
    return record.pseudonym();
  }

  private long erase(String userId) {
    long rows = 0;
    for (PersonalTable table : data.tables()) {
      if (table.fate() == Fate.ERASED) {
        var brought = table.files() == null ? null : data.ids(table, table.files(), userId);
        rows += database.sql("delete from %s where %s".formatted(table.name(), table.where())).param("person", userId).update();
        if (brought != null) {
          files.erase(brought);
        }
      }
    }
    return rows;
  }

  /** Another account stands where the person's stood: of the same branch, so that its figures stay, without roles and shut. */
  private void exchangeAccount(Person person, ForgottenPerson record) {
    identity.deleteUser(person.userId());
    accounts.open(new NewPerson(record.pseudonym(), Messages.text("forget.participant"), number(record), null, Secret.fresh(),
        person.branch(), null, List.of()));
    accounts.deactivate(record.pseudonym());
  }

  private Map<String, String> texts(String userId, ForgottenPerson record) {
    User user = signedIn.asSystem(() -> identity.createUserQuery().userId(userId).singleResult());
    String shown = Messages.text("forget.participant") + " " + number(record);
    Map<String, String> texts = new LinkedHashMap<>();
    put(texts, user.getFirstName() + " " + user.getLastName(), shown);
    put(texts, user.getLastName() + " " + user.getFirstName(), shown);
    if (user.getEmail() != null) {
      put(texts, user.getEmail(), "");
    }
    return texts;
  }

  private static void put(Map<String, String> texts, String old, String shown) {
    if (old.strip().length() > 3) {
      texts.put(old.strip(), shown);
    }
  }

  private static String number(ForgottenPerson record) {
    return "№ " + record.pseudonym().replaceAll("\\D", "");
  }
}
