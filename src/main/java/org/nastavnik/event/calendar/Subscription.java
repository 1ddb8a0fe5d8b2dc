package org.nastavnik.event.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody reads the school's calendar by an address of the person's own; only a digest of its secret is stored. */
@Entity
@Table(name = "calendar_subscription")
class Subscription {

  @Id
  private String userId;

  private String tokenHash;
  private Instant issuedAt;

  protected Subscription() {}

  Subscription(String userId, String tokenHash, Instant issuedAt) {
    this.userId = userId;
    this.tokenHash = tokenHash;
    this.issuedAt = issuedAt;
  }

  String userId() {
    return userId;
  }

  Instant issuedAt() {
    return issuedAt;
  }
}
