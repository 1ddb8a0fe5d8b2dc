package org.nastavnik.simulation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nastavnik.document.DocumentFormat;
import org.nastavnik.document.Documents;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.project.PassportFile;
import org.nastavnik.project.Progress.Requirement;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The command {@code simulate}: plays a passport and prints targets against results. Exit code 0 when the project closed
 * with every target met and nothing failed, 1 when it did not, 2 when the arguments or the passport cannot be used.
 */
public final class SimulateCommand {

  private final Class<?> application;
  private final PrintStream out;
  private final boolean terminal;

  private SimulateCommand(Class<?> application, PrintStream out, boolean terminal) {
    this.application = application;
    this.out = out;
    this.terminal = terminal;
  }

  /**
   * Runs the command with what stands behind {@code simulate} on the command line and returns the exit code.
   *
   * @param application the Spring Boot application to play on
   */
  public static int run(Class<?> application, List<String> arguments) {
    PrintStream utf8 = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    return run(application, arguments, utf8, System.console() != null);
  }

  static int run(Class<?> application, List<String> arguments, PrintStream out, boolean terminal) {
    try {
      SimulationOptions options = SimulationOptions.of(arguments);
      PassportFile passport = PassportFile.read(options.passport());
      return new SimulateCommand(application, out, terminal).play(passport, options, arguments);
    } catch (InvalidInput refused) {
      out.println(refused.getMessage());
      return 2;
    } catch (IOException failed) {
      out.println(failed.getMessage());
      return 2;
    }
  }

  private int play(PassportFile passport, SimulationOptions options, List<String> arguments) throws IOException {
    Path files = Files.createTempDirectory("nastavnik-simulation");
    String[] settings = arguments.stream().filter(argument -> argument.startsWith("--spring.")).toArray(String[]::new);
    try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
        .profiles("simulation").properties(
            "nastavnik.files.directory=" + files,
            "nastavnik.calendar.timezone=" + passport.zone(),
            "nastavnik.simulation.seed=" + options.seed())
        .run(settings)) {
      Story story = new PrintedStory(out, terminal, passport.zone(), passport.starts(), passport.ends());
      Performance performance = context.getBean(Simulation.class).play(passport, options, context.getBean(Arrivals.class), story);
      report(performance);
      if (options.out() != null) {
        writeDocuments(context, performance, options.out());
      }
      return performance.succeeded() ? 0 : 1;
    } finally {
      FileSystemUtils.deleteRecursively(files);
    }
  }

  private void report(Performance performance) {
    out.println();
    String row = "%-58s %6s %6s %10s  %s%n";
    out.printf(row, text("requirement"), text("base"), text("target"), text("result"), text("met"));
    for (Requirement requirement : performance.progress().requirements()) {
      out.printf(row, requirement.name(), requirement.base(), requirement.target(), requirement.achieved(),
          text(requirement.met() ? "yes" : "no"));
    }
    out.println();
    out.println(Messages.text("simulate.counts", performance.tasks(), performance.timers(), performance.jobs(),
        performance.letters(), performance.incidents()));
    out.println(Messages.text("simulate.took", performance.took().toMillis() / 1000.0));
    out.println(text(performance.closed() ? "closed" : "notClosed"));
    if (performance.failure() != null) {
      out.println(performance.failure());
    }
  }

  private void writeDocuments(ConfigurableApplicationContext context, Performance performance, Path directory)
      throws IOException {
    Files.createDirectories(directory);
    Documents papers = context.getBean(Documents.class);
    List<IssuedDocument> documents = papers.of(performance.project().id());
    int number = 0;
    for (IssuedDocument document : documents) {
      number++;
      for (DocumentFormat format : document.formats()) {
        try (OutputStream file = Files.newOutputStream(directory.resolve(document.fileName(number, format)))) {
          papers.write(document, format, file);
        }
      }
    }
    out.println(Messages.text("simulate.documents", documents.size(), directory));
  }

  private static String text(String key) {
    return Messages.text("simulate." + key);
  }
}
