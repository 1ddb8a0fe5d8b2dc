package org.nastavnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The Camunda Tasklist. */
final class TasklistFace implements Face {

  static final String ADDRESS = "/camunda/app/tasklist/default/";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  @Override
  public String name() {
    return "tasklist";
  }

  @Override
  public void open(Window window, String task, boolean own) {
    window.open(ADDRESS);
    Page page = window.page();
    page.locator(".task-filters").getByText(own ? "Мои задачи" : "Задачи моей группы").click();
    page.locator(".tasks-list .task").filter(new Locator.FilterOptions().setHasText(task)).first().click();
    assertThat(page.locator(".task-card h2").first()).containsText(task);
  }

  @Override
  public void claim(Window window) {
    window.page().locator(".task-card .claim").click();
    assertThat(window.page().locator(".task-card .claim")).hasCount(0);
    assertThat(form(window)).isVisible();
  }

  @Override
  public Locator form(Window window) {
    return window.page().locator(".fjs-container");
  }

  @Override
  public void seeWhatIsShown(Window window, String label, String text) {
    assertThat(form(window).getByLabel(label)).hasValue(text);
  }

  @Override
  public void enterDay(Window window, String label, LocalDate day) {
    Locator input = form(window).getByLabel(label);
    input.fill(DAY.format(day));
    input.press("Enter");
  }

  @Override
  public void complete(Window window) {
    dismissNotice(window.page());
    button(window).click();
  }

  /** What was refused before is told right above the button. */
  private static void dismissNotice(Page page) {
    Locator notice = page.locator(".page-notifications [ng-click^=removeNotification]");
    if (notice.count() > 0) {
      notice.first().click();
      assertThat(notice).hasCount(0);
    }
  }

  /** The form viewer checks what is typed, and gives the button no chance. */
  @Override
  public void failToComplete(Window window) {
    window.page().keyboard().press("Tab");
    assertThat(button(window)).isDisabled();
  }

  private static Locator button(Window window) {
    return window.page().locator(".form-actions").getByText("Завершить");
  }

  @Override
  public void waitUntilDone(Window window, String task) {
    assertThat(window.page().locator(".task-card")).hasCount(0);
  }

  @Override
  public void signOut(Window window) {
    Page page = window.page();
    page.locator(".account .dropdown-toggle").click();
    page.locator(".account .logout a").click();
    page.waitForURL("**/login?out");
  }
}
