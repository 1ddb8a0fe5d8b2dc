package org.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same migrations on both databases, from empty; Hibernate then finds every table as the entities say. */
class DatabaseTests {

  @Test
  void startsOnAnEmptyPostgreSqlAndAgainOnTheFilledOne() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      List<String> first = start(url);
      assertThat(first).isNotEmpty();
      assertThat(start(url)).isEqualTo(first);
    }
  }

  @Test
  void startsOnAnEmptyH2() {
    assertThat(start("jdbc:h2:mem:fresh;DB_CLOSE_DELAY=-1")).isNotEmpty();
  }

  /** Starts the application and returns the applied migrations. */
  private static List<String> start(String url) {
    try (ConfigurableApplicationContext context = new SpringApplicationBuilder(NastavnikApplication.class)
        .web(WebApplicationType.NONE).profiles("test")
        .run("--spring.datasource.url=" + url)) {
      return context.getBean(JdbcTemplate.class)
          .queryForList("select \"version\" from \"flyway_schema_history\" where \"success\" order by \"installed_rank\"", String.class);
    }
  }
}
