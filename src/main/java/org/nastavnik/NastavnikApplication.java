package org.nastavnik;

import java.util.List;
import org.nastavnik.simulation.SimulateCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server; with {@code simulate} as first argument, the simulation instead. */
@SpringBootApplication
public class NastavnikApplication {

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("simulate")) {
      System.exit(SimulateCommand.run(NastavnikApplication.class, List.of(args).subList(1, args.length)));
    }
    SpringApplication.run(NastavnikApplication.class, args);
  }
}
