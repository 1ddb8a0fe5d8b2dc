package org.nastavnik.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import org.nastavnik.workflow.AccountChange;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How accounts stand, asked at every request: remembered for seconds, within which the other nodes learn of a change; this
 * one knows at once.
 */
@Service
@Transactional
public class AccountStates {

  private static final Duration REMEMBERED = Duration.ofSeconds(5);
  private static final AccountState GONE = new AccountState(false, false, -1, null);

  private final Staff staff;
  private final Cache<String, AccountState> states = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(10_000).build();

  AccountStates(Staff staff) {
    this.staff = staff;
  }

  /** As it stands, or stood some seconds ago; not active where there is no account. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public AccountState recently(String userId) {
    return states.get(userId, this::read);
  }

  /** As it stands. */
  @Transactional(readOnly = true)
  public AccountState of(String userId) {
    return read(userId);
  }

  /** Remembers the language with the person. */
  public void speaks(String userId, Locale language) {
    staff.findById(userId).ifPresent(record -> record.speaks(language));
    forget(userId);
  }

  @EventListener
  void follow(AccountChange change) {
    if (change.kind() == AccountChange.Kind.DELETED) {
      staff.deleteById(change.userId());
    } else {
      apply(change.kind(), staff.findById(change.userId()).orElseGet(() -> staff.save(new StaffRecord(change.userId(), null, null))));
    }
    forget(change.userId());
  }

  private static void apply(AccountChange.Kind kind, StaffRecord record) {
    switch (kind) {
      case OPENED, PASSWORD_GIVEN -> record.passwordGiven();
      case PASSWORD_CHOSEN -> record.passwordChosen();
      case GROUP_GIVEN, GROUP_TAKEN -> record.endSessions();
      default -> { }
    }
  }

  /** Once the change is stored; until then whoever asks shall get what was. */
  void forget(String userId) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        states.invalidate(userId);
      }
    });
  }

  private AccountState read(String userId) {
    return staff.findById(userId).map(StaffRecord::state).orElse(GONE);
  }
}
