package org.nastavnik.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords: few failures for an account from one address, more from an address over all
 * accounts, more for an account over all addresses. Nobody can shut a colleague out with that: a browser with which the
 * account signed in before has a count of its own, also behind the same address; and failures over all addresses do not hold
 * for an address from which the account signed in before. Kept in memory, for each node of its own.
 */
@Component
class SignInThrottle {

  private static final int OF_ACCOUNT_FROM_ADDRESS = 5;
  private static final int FROM_ADDRESS = 40;
  private static final int OF_ACCOUNT = 40;
  private static final Duration FORGETS_AFTER = Duration.ofMinutes(15);
  private static final Duration KNOWS_ADDRESS_FOR = Duration.ofDays(30);

  private record Pair(String account, String from) {}

  private final Cache<Object, AtomicInteger> failures;
  private final Cache<Pair, Boolean> known;

  SignInThrottle() {
    this(Ticker.systemTicker());
  }

  SignInThrottle(Ticker ticker) {
    failures = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(FORGETS_AFTER).maximumSize(100_000).build();
    known = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(KNOWS_ADDRESS_FOR).maximumSize(100_000).build();
  }

  /** Whether an attempt must be refused unseen. */
  boolean refuses(String account, Origin origin) {
    if (origin.browser() != null) {
      return count(new Pair(account, origin.browser())) >= OF_ACCOUNT_FROM_ADDRESS;
    }
    Pair pair = new Pair(account, origin.address());
    boolean knownHere = known.getIfPresent(pair) != null;
    return count(pair) >= OF_ACCOUNT_FROM_ADDRESS || count("from " + origin.address()) >= FROM_ADDRESS
        || !knownHere && count("of " + account) >= OF_ACCOUNT;
  }

  void failed(String account, Origin origin) {
    if (origin.browser() != null) {
      raise(new Pair(account, origin.browser()));
      return;
    }
    raise(new Pair(account, origin.address()));
    raise("from " + origin.address());
    raise("of " + account);
  }

  void succeeded(String account, Origin origin) {
    if (origin.browser() != null) {
      failures.invalidate(new Pair(account, origin.browser()));
    }
    Pair pair = new Pair(account, origin.address());
    failures.invalidate(pair);
    known.put(pair, true);
  }

  private int count(Object key) {
    AtomicInteger count = failures.getIfPresent(key);
    return count == null ? 0 : count.get();
  }

  private void raise(Object key) {
    failures.get(key, fresh -> new AtomicInteger()).incrementAndGet();
  }
}
