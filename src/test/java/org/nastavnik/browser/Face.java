package org.nastavnik.browser;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;

/** Where people do their tasks: the same journey leads through either. */
interface Face {

  /** Short name, for pictures. */
  String name();

  /** Finds the task in the list of those one has, or may take, and opens it. */
  void open(Window window, String task, boolean own);

  void claim(Window window);

  /** The form of the open task. */
  Locator form(Window window);

  void seeWhatIsShown(Window window, String label, String text);

  void enterDay(Window window, String label, LocalDate day);

  void complete(Window window);

  /** Tries to hand in a form whose own rules do not hold, and is not let. */
  void failToComplete(Window window);

  /** Waits until the task is done and one is told so or sees that it is gone. */
  void waitUntilDone(Window window, String task);

  void signOut(Window window);
}
