package org.nastavnik.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.NastavnikApplication;

/** Whole projects, from passport to closing, as the command line plays them. */
class SimulateCommandTests {

  private static final String REAL_PASSPORT = "src/main/resources/demo/passport.yaml";
  private static final String OTHER_PASSPORT = "src/test/resources/passports/small.yaml";

  private record Run(int exitCode, String output) {

    List<String> story() {
      return output.lines().filter(line -> line.matches("\\d\\d\\.\\d\\d\\.\\d{4}  .*")).toList();
    }
  }

  @TempDir
  private Path directory;

  @Test
  void theRealPassportIsDrivenToItsEnd() throws IOException {
    Run run = simulate("--passport=" + REAL_PASSPORT, "--out=" + directory);

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output().lines().filter(line -> line.endsWith("  да"))).hasSize(5);
    assertThat(run.output()).contains("сбоев: 0", "Проект закрыт.");
    assertThat(String.join("\n", run.story())).contains("вернул паспорт", "не согласен с Положением", "перенесено на",
        "отклонил работу", "конфликте интересов", "не успевает к сроку", "Равенство на призовом месте");
    assertThat(documentKinds()).contains("passport", "regulation", "approval-sheet", "acknowledgement-sheet", "calendar-plan",
        "event-programme", "event-report", "attendance-list", "certificate", "jury-protocol", "diploma", "final-report");
  }

  @Test
  void theRealPassportIsDrivenToItsEndOnPostgreSql() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Run run = simulate("--passport=" + REAL_PASSPORT, "--entries=12",
          "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres");

      assertThat(run.exitCode()).as(run.output()).isZero();
    }
  }

  @Test
  void anotherOrganisationsPassportIsDrivenToItsEndAndTheSameSeedTellsTheSameStory() {
    Run first = simulate("--passport=" + OTHER_PASSPORT, "--seed=7");
    Run again = simulate("--passport=" + OTHER_PASSPORT, "--seed=7");
    Run other = simulate("--passport=" + OTHER_PASSPORT, "--seed=8");

    assertThat(first.exitCode()).as(first.output()).isZero();
    assertThat(again.story()).isEqualTo(first.story());
    assertThat(other.story()).isNotEqualTo(first.story());
  }

  @Test
  void refusesWhatItCannotUseWithOneMessage() {
    assertThat(simulate("--passport=nowhere.yaml").exitCode()).isEqualTo(2);
    assertThat(simulate()).isEqualTo(new Run(2, "Укажите файл паспорта: --passport=ФАЙЛ\n"));
    assertThat(simulate("--passport=" + REAL_PASSPORT, "--jurors=none"))
        .isEqualTo(new Run(2, "В параметре --jurors нужно целое число не меньше 1.\n"));
    assertThat(simulate("--passport=" + REAL_PASSPORT, "--speed=1").output()).startsWith("Неизвестный параметр --speed.");
  }

  private static Run simulate(String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int exitCode = SimulateCommand.run(NastavnikApplication.class, new ArrayList<>(List.of(arguments)),
        new PrintStream(output, true, StandardCharsets.UTF_8), false);
    return new Run(exitCode, output.toString(StandardCharsets.UTF_8));
  }

  private List<String> documentKinds() throws IOException {
    List<String> known = List.of("passport", "regulation", "approval-sheet", "acknowledgement-sheet", "calendar-plan",
        "event-programme", "event-report", "attendance-list", "certificate", "jury-protocol", "diploma", "final-report");
    try (Stream<Path> files = Files.list(directory)) {
      List<String> names = files.map(file -> file.getFileName().toString().substring(5)).toList();
      return known.stream().filter(kind -> names.stream().anyMatch(name -> name.startsWith(kind + "-"))).toList();
    }
  }
}
