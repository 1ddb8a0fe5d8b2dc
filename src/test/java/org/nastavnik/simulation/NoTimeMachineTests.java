package org.nastavnik.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** In production there is no way to move the clock or to play. */
@PageTest
@ActiveProfiles({"prod", "test"})
@TestPropertySource(properties = {"nastavnik.admin-password=from-the-environment", "nastavnik.invitations.secret=of this test",
    "spring.datasource.username=sa"})
class NoTimeMachineTests {

  @Autowired PageVisitor visitor;
  @Autowired ApplicationContext context;

  @Test
  void nothingOfItIsThere() {
    assertThat(context.getBeanNamesForType(TimeMachine.class)).isEmpty();
    assertThat(context.getBeanNamesForType(DemoClock.class)).isEmpty();
    assertThat(context.getBeanNamesForType(RestOfProject.class)).isEmpty();
    assertThat(context.getBeanNamesForType(Simulation.class)).isEmpty();
    assertThat(context.getBeanNamesForType(Cast.class)).isEmpty();
  }

  @Test
  void neitherAreItsPages() {
    visitor.as("admin", Roles.ADMIN);
    assertThat(visitor.open("/admin/clock").getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
    assertThat(visitor.send("/admin/clock", "step", "DAY").getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
    assertThat(visitor.send("/admin/clock/play").getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
    assertThat(visitor.see("/admin").select("a[href=/admin/clock]")).isEmpty();
  }
}
