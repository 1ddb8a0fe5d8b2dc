package org.nastavnik.simulation;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Prints lines for what is worth knowing and, on a terminal, a bar of the term gone by. */
class PrintedStory implements Story {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final int BAR = 40;

  private final PrintStream out;
  private final boolean terminal;
  private final ZoneId zone;
  private final LocalDate starts;
  private final LocalDate ends;
  private Instant now;
  private int shown = -1;

  PrintedStory(PrintStream out, boolean terminal, ZoneId zone, LocalDate starts, LocalDate ends) {
    this.out = out;
    this.terminal = terminal;
    this.zone = zone;
    this.starts = starts;
    this.ends = ends;
  }

  @Override
  public void tell(String line) {
    wipeBar();
    out.println(DAY.format(LocalDate.ofInstant(now, zone)) + "  " + line);
    shown = -1;
  }

  @Override
  public void timeIs(Instant moment) {
    now = moment;
    long term = Math.max(1, starts.until(ends, ChronoUnit.DAYS));
    long gone = starts.until(LocalDate.ofInstant(moment, zone), ChronoUnit.DAYS);
    int percent = (int) Math.max(0, Math.min(100, gone * 100 / term));
    if (terminal && percent != shown) {
      int full = percent * BAR / 100;
      out.print("\r" + "█".repeat(full) + "░".repeat(BAR - full) + " " + percent + " %");
      out.flush();
      shown = percent;
    }
  }

  @Override
  public void end() {
    wipeBar();
  }

  private void wipeBar() {
    if (terminal) {
      out.print("\r" + " ".repeat(BAR + 8) + "\r");
    }
  }
}
