package org.nastavnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** The portal's own list and pages of tasks. */
final class PortalFace implements Face {

  @Override
  public String name() {
    return "portal";
  }

  /** By its form, also where the list leads to a page of the feature. */
  @Override
  public void open(Window window, String task, boolean own) {
    window.open("/tasks");
    String link = window.page().locator(".tasks li .what > a").getByText(task, new Locator.GetByTextOptions().setExact(true)).first()
        .getAttribute("href");
    window.open(link.substring(link.indexOf("/tasks/")));
    assertThat(window.page().locator("h1")).hasText(task);
  }

  @Override
  public void claim(Window window) {
    window.page().locator("form.claim button").click();
    assertThat(form(window)).isVisible();
  }

  @Override
  public Locator form(Window window) {
    return window.page().locator("form.sheet");
  }

  @Override
  public void seeWhatIsShown(Window window, String label, String text) {
    assertThat(form(window).locator(".facts div").filter(new Locator.FilterOptions().setHasText(label)).filter(
        new Locator.FilterOptions().setHasText(text))).isVisible();
  }

  @Override
  public void enterDay(Window window, String label, LocalDate day) {
    form(window).getByLabel(label).fill(day.toString());
  }

  @Override
  public void complete(Window window) {
    form(window).locator(".actions .btn-primary").click();
  }

  @Override
  public void failToComplete(Window window) {
    complete(window);
    assertThat(window.page().locator("#problems")).isVisible();
  }

  @Override
  public void waitUntilDone(Window window, String task) {
    Page page = window.page();
    page.waitForURL("**/tasks");
    assertThat(page.locator(".alert-success")).containsText("Сделано: «" + task + "».");
  }

  @Override
  public void signOut(Window window) {
    window.page().locator("form[action='/logout'] button").click();
    window.page().waitForURL("**/login?out");
  }
}
