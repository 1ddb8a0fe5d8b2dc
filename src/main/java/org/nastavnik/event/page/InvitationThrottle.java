package org.nastavnik.event.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Ends the guessing of links: after a few wrong ones an address is not listened to for a while. Kept in memory, for each node of its own. */
@Component
class InvitationThrottle {

  static final int WRONG_LINKS = 30;
  static final Duration FORGETS_AFTER = Duration.ofMinutes(15);

  private final Cache<String, AtomicInteger> wrong;

  InvitationThrottle() {
    this(Ticker.systemTicker());
  }

  InvitationThrottle(Ticker ticker) {
    wrong = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(FORGETS_AFTER).maximumSize(100_000).build();
  }

  boolean refuses(String address) {
    AtomicInteger count = wrong.getIfPresent(address);
    return count != null && count.get() >= WRONG_LINKS;
  }

  void wrongLink(String address) {
    wrong.get(address, first -> new AtomicInteger()).incrementAndGet();
  }
}
