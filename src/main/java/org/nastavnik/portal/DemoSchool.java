package org.nastavnik.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.people.Roles;
import org.nastavnik.project.Passport;
import org.nastavnik.project.PassportFile;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;

/** On the first start of the demo: the school of the real passport, its term moved so that it begins today, and its people. */
@Component
@Profile("demo")
class DemoSchool implements ApplicationRunner {

  private static final int JURORS = 5;

  private final Projects projects;
  private final DemoPeople people;
  private final SchoolClock clock;

  DemoSchool(Projects projects, DemoPeople people, SchoolClock clock) {
    this.projects = projects;
    this.people = people;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws IOException {
    if (projects.all().isEmpty()) {
      PassportFile passport = passport().startingOn(clock.today());
      people.open(List.of(), JURORS);
      Passport proposed = projects.passport(projects.propose(passport, Roles.COORDINATOR));
      people.open(proposed.branches(), JURORS);
    }
  }

  /** The files as they lie in the jar, put where the reader can follow from one to the other. */
  private static PassportFile passport() throws IOException {
    Path directory = Files.createTempDirectory("nastavnik-demo");
    try {
      for (String name : List.of("passport.yaml", "branches.csv")) {
        try (InputStream file = new ClassPathResource("demo/" + name).getInputStream()) {
          Files.copy(file, directory.resolve(name));
        }
      }
      return PassportFile.read(directory.resolve("passport.yaml"));
    } finally {
      FileSystemUtils.deleteRecursively(directory);
    }
  }
}
