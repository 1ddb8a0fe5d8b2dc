package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

  private final AtomicLong nanos = new AtomicLong();
  private final SignInThrottle throttle = new SignInThrottle(nanos::get);

  @Test
  void refusesAnAccountFromAnAddressAfterFiveFailures() {
    fail("director", "10.0.0.1", 5);
    assertThat(throttle.refuses("director", from("10.0.0.1"))).isTrue();
    assertThat(throttle.refuses("director", from("10.0.0.2"))).as("another address").isFalse();
    assertThat(throttle.refuses("jury1", from("10.0.0.1"))).as("another account").isFalse();
  }

  @Test
  void forgetsAfterAQuarterOfAnHour() {
    fail("director", "10.0.0.1", 5);
    nanos.addAndGet(Duration.ofMinutes(16).toNanos());
    assertThat(throttle.refuses("director", from("10.0.0.1"))).isFalse();
  }

  @Test
  void aSuccessClearsTheSlate() {
    fail("director", "10.0.0.1", 4);
    throttle.succeeded("director", from("10.0.0.1"));
    fail("director", "10.0.0.1", 4);
    assertThat(throttle.refuses("director", from("10.0.0.1"))).isFalse();
  }

  @Test
  void refusesAnAddressThatTriesManyAccounts() {
    for (int number = 0; number < 40; number++) {
      fail("librarian" + number, "10.0.0.1", 1);
    }
    assertThat(throttle.refuses("director", from("10.0.0.1"))).isTrue();
    assertThat(throttle.refuses("director", from("10.0.0.2"))).isFalse();
  }

  @Test
  void manyAddressesCannotShutAColleagueOut() {
    throttle.succeeded("director", from("192.168.0.5"));
    for (int number = 0; number < 60; number++) {
      fail("director", "10.0.1." + number, 1);
    }
    assertThat(throttle.refuses("director", from("10.9.9.9"))).as("an address never seen").isTrue();
    assertThat(throttle.refuses("director", from("192.168.0.5"))).as("the director's own").isFalse();
  }

  @Test
  void nobodyBehindTheSameAddressShutsAColleagueOut() {
    for (int number = 0; number < 40; number++) {
      fail("librarian" + number, "10.0.0.1", 1);
    }
    fail("director", "10.0.0.1", 40);
    assertThat(throttle.refuses("director", from("10.0.0.1"))).as("any browser").isTrue();
    assertThat(throttle.refuses("director", new Origin("10.0.0.1", "own"))).as("the director's own").isFalse();
  }

  @Test
  void aKnownBrowserIsNoWayToGuess() {
    for (int time = 0; time < 5; time++) {
      throttle.failed("director", new Origin("10.0.0." + time, "own"));
    }
    assertThat(throttle.refuses("director", new Origin("10.0.0.9", "own"))).isTrue();
    assertThat(throttle.refuses("director", from("10.0.0.9"))).as("another browser").isFalse();
  }

  private static Origin from(String address) {
    return new Origin(address, null);
  }

  private void fail(String account, String address, int times) {
    for (int time = 0; time < times; time++) {
      throttle.failed(account, from(address));
    }
  }
}
