package org.nastavnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nastavnik.contest.ContestStory;
import org.nastavnik.portal.ServerTest;
import org.nastavnik.portal.processes.NewVersion;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an administrator does when something failed, and when a diagram has changed. */
@ServerTest
@Tag("browser")
class AdministratorJourneyTests {

  @LocalServerPort int port;
  @Autowired ProcessStory story;
  @Autowired ContestStory contests;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired ManagementService management;
  @Autowired SchoolClock clock;

  private ProcessInstance entry;
  private ProcessInstance drafting;
  private ProcessInstance approving;
  private NewVersion newer;
  private Window window;

  /** The check of an entry fails; of two contests only one stands where it could in the changed diagram. */
  @BeforeEach
  void begin() {
    story.begin();
    entry = contests.instance(contests.handIn(contests.announce(Map.of()), "librarian01", "Мельница"));
    runtime.setVariable(entry.getId(), "entryId", UUID.randomUUID().toString());
    fail();
    management.setJobRetries(job(), 1);
    fail();
    drafting = contests.begin();
    approving = contests.begin();
    story.completeAs("methodologist1", approving, "DraftContestRules", contests.rules(Map.of("title", "Сельский двор",
        "lastEntryDay", "2022-07-01", "lastJudgingDay", "2022-07-20")));
    newer = NewVersion.of("contest", diagram -> diagram.replace("ApproveContestRules", "ConfirmContestRules"), repository);
    window = new Window(port, Window.DESKTOP).signIn("admin");
  }

  @AfterEach
  void end() {
    window.close();
    newer.close();
    clock.run();
  }

  private void fail() {
    assertThatThrownBy(() -> management.executeJob(job())).isInstanceOf(RuntimeException.class);
  }

  private String job() {
    return management.createJobQuery().processInstanceId(entry.getId()).messages().singleResult().getId();
  }

  @Test
  void triesAgainWhatFailed() {
    window.open("/admin");
    link("Процессы").click();
    link("Сбои").click();
    tryAgain("Перезапустили сервер");
    assertThat(text("Снова не получилось: 1")).isVisible();
    fine("incident-again");

    runtime.setVariable(entry.getId(), "entryId", entry.getBusinessKey());
    tryAgain("Поправили номер работы");
    assertThat(text("Выполнено: 1.")).isVisible();
    assertThat(text("Сбоев нет")).isVisible();
    assertThat(story.tasks(entry, "CheckEntry")).hasSize(1);
    fine("incident-done");
  }

  private void tryAgain(String reason) {
    Locator incident = window.page().locator("section").filter(new Locator.FilterOptions().setHasText("Проверить условия участия"));
    incident.getByText("Повторить", new Locator.GetByTextOptions().setExact(true)).last().click();
    incident.getByLabel("Почему теперь должно получиться").fill(reason);
    incident.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Повторить сейчас")).click();
  }

  @Test
  void movesInstancesAfterALook() {
    window.open("/admin/processes");
    link("Провести конкурс проектных идей").click();
    link("Перенести на другую версию").click();
    assertThat(text("Можно перенести: 2")).isVisible();
    assertThat(text("стоит на шаге, которого нет в новой схеме: Утвердить положение о конкурсе")).isVisible();
    fine("move-look");
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(drafting.getId()).processDefinitionId(drafting.getProcessDefinitionId())
        .count()).as("nothing moves before it is confirmed").isEqualTo(1);

    window.page().getByLabel("Зачем переносите").fill("Новый порядок утверждения");
    window.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Перенести: 2")).click();
    assertThat(text("Перенесено: 2.")).isVisible();
    assertThat(text("Осталось как было: 1")).isVisible();
    assertThat(link("Сельский двор")).isVisible();
    assertThat(window.page().locator("#diagram .heat-badge").first()).isVisible();
    fine("moved");
    link("Сельский двор").click();
    assertThat(window.page().locator("#diagram .current-step").first()).isVisible();
    fine("instance");
  }

  private Locator link(String name) {
    return window.page().locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first();
  }

  private Locator text(String text) {
    return window.page().locator("main").getByText(text).first();
  }

  /** Also on a phone. */
  private void fine(String name) {
    window.wholePicture("admin-" + name);
    assertThat(Axe.violations(window.page())).isEmpty();
    assertThat(window.width(Window.PHONE).overflow()).isZero();
    window.wholePicture("admin-" + name + "-phone").width(Window.DESKTOP);
    assertThat(window.troubles()).isEmpty();
  }
}
