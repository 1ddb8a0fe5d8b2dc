package org.nastavnik.event.calendar;

import java.time.Instant;
import java.util.Optional;
import org.nastavnik.people.Secret;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reads the school's calendar by which address: at most one address a person. */
@Component
@Transactional
public class CalendarSubscriptions {

  private final Subscriptions subscriptions;
  private final SchoolClock clock;

  CalendarSubscriptions(Subscriptions subscriptions, SchoolClock clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /** Since when the person has an address; empty without one. */
  @Transactional(readOnly = true)
  public Optional<Instant> since(String userId) {
    return subscriptions.findById(userId).map(Subscription::issuedAt);
  }

  /** Makes a new secret, told this once; one the person had before holds no longer. */
  public String issue(String userId) {
    String token = Secret.fresh();
    subscriptions.save(new Subscription(userId, Secret.trace(token), clock.instant()));
    return token;
  }

  public void revoke(String userId) {
    subscriptions.deleteById(userId);
  }

  /** Whose calendar it is, empty where the secret is wrong or was taken back. */
  @Transactional(readOnly = true)
  public Optional<String> ownerOf(String token) {
    return subscriptions.findByTokenHash(Secret.trace(token)).map(Subscription::userId);
  }
}
