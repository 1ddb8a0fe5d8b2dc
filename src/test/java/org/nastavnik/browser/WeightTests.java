package org.nastavnik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes over the wire for the home page, headers and all. */
@BrowserTest
class WeightTests {

  private static final long FIRST_VISIT = 400_000;
  private static final long LATER_VISIT = 30_000;

  @LocalServerPort private int port;
  @Autowired private DemoPeople people;

  @Test
  void homeIsLightOnTheFirstVisitAndLighterLater() {
    people.open(List.of(), 1);
    try (Window window = new Window(port, Window.DESKTOP).signIn("director")) {
      CDPSession session = window.page().context().newCDPSession(window.page());
      AtomicLong transferred = new AtomicLong();
      session.on("Network.loadingFinished", (JsonObject event) -> transferred.addAndGet(event.get("encodedDataLength").getAsLong()));
      session.send("Network.enable");

      session.send("Network.clearBrowserCache");
      assertThat(home(window, transferred)).isBetween(1L, FIRST_VISIT);
      assertThat(home(window, transferred)).isBetween(1L, LATER_VISIT);
    }
  }

  private static long home(Window window, AtomicLong transferred) {
    window.open("about:blank");
    transferred.set(0);
    window.open("/").page().waitForLoadState(LoadState.NETWORKIDLE);
    return transferred.get();
  }
}
