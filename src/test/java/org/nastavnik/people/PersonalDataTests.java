package org.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nastavnik.NastavnikApplication;
import org.nastavnik.people.PersonalData.Portion;
import org.nastavnik.people.PersonalTable.Fate;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is read of all features' tables at once, on the other database. */
class PersonalDataTests {

  @Test
  void tellsOnPostgreSqlWhatIsKeptAboutAPersonAndWhoStandsForABranch() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        ConfigurableApplicationContext house = new SpringApplicationBuilder(NastavnikApplication.class).web(WebApplicationType.NONE)
            .profiles("test").run("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"))) {
      BranchId branch = house.getBean(Branches.class).register(new NewBranch("Филиал", "Посёлок", 50, 36));
      house.getBean(DemoPeople.class).open(List.of(branch), 1);
      assertThat(house.getBean(People.class).librarians()).isEqualTo(Map.of(branch, "librarian01"));
      house.getBean(JdbcTemplate.class).update("insert into known_browser (trace, user_id, signed_in_at) values ('a', 'librarian01', now())");
      PersonalData data = house.getBean(PersonalData.class);
      assertThat(data.portions("librarian01")).contains(new Portion("known_browser", Fate.ERASED, 1));
      assertThat(data.paperSubjects("librarian01")).isEmpty();
      assertThat(data.files("librarian01")).isEmpty();
    }
  }
}
