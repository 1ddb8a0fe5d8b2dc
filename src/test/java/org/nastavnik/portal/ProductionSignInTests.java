package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The settings of production behind its proxy. */
@ServerTest
@ActiveProfiles({"prod", "test"})
@TestPropertySource(properties = {"nastavnik.admin-password=from-the-environment", "nastavnik.invitations.secret=of this test",
    "spring.datasource.username=sa"})
class ProductionSignInTests {

  private static final String REST_CALL = "/engine-rest/task/count";
  private static final int WAY_IN = 403;

  @LocalServerPort int port;

  @Test
  void cookiesTravelOverHttpsOnly() {
    List<String> cookies = Browser.at(port).get("/login", "X-Forwarded-Proto", "https").headers().allValues("Set-Cookie");
    assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
  }

  @Test
  void theThrottleSeesTheVisitorsAddressAndNotTheProxys() {
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(admin("wrong", "198.51.100.7")).isEqualTo(401);
    }
    assertThat(admin("from-the-environment", "198.51.100.7")).isEqualTo(401);
    assertThat(admin("from-the-environment", "6.6.6.6, 198.51.100.7")).as("an address the visitor made up").isEqualTo(401);
    assertThat(admin("from-the-environment", "198.51.100.8")).isEqualTo(WAY_IN);
  }

  @Test
  void theFirstAdministratorChoosesAPasswordBeforeAnythingElse() {
    assertThat(Browser.withBasic(port, "admin", "from-the-environment").get(REST_CALL).body()).contains("Сначала смените пароль");
  }

  private int admin(String password, String from) {
    return Browser.withBasic(port, "admin", password).get(REST_CALL, "X-Forwarded-For", from).statusCode();
  }
}
