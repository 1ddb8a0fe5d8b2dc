package org.nastavnik.event.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reads the school's calendar by which address: at most one address a person. */
@Component
@Transactional
public class CalendarSubscriptions {

  private static final int SECRET_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
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
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    subscriptions.save(new Subscription(userId, digest(token), clock.instant()));
    return token;
  }

  public void revoke(String userId) {
    subscriptions.deleteById(userId);
  }

  /** Whose calendar it is, empty where the secret is wrong or was taken back. */
  @Transactional(readOnly = true)
  public Optional<String> ownerOf(String token) {
    return subscriptions.findByTokenHash(digest(token)).map(Subscription::userId);
  }

  private static String digest(String token) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
