package org.nastavnik.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.beans.factory.annotation.Autowired;

/** The log of actions tells who did what with which entry, but not how the jury judged whom. */
@PageTest
class AuditOfJudgingTests {

  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired ContestStory contest;

  private EntryId entry;

  @BeforeEach
  void begin() {
    story.begin();
    ProcessInstance held = contest.announce(Map.of());
    entry = contest.submitAccepted(held, "librarian01", "Читальный двор");
    contest.openJudging(held);
    contest.score(entry, "jury2", 5, 5);
    visitor.as("admin", Roles.ADMIN);
  }

  @Test
  void leadsFromACheckToTheEntryAndFromAScoreNowhere() {
    assertThat(done("methodologist2", "Проверить работу").select("a[href*=/admin/processes/instances/]")).hasSize(1);
    Element scored = done("jury2", "Оценить работу");
    assertThat(scored.text()).contains("Выполнение");
    assertThat(scored.select("a[href*=/admin/processes/]")).isEmpty();
    assertThat(visitor.see("/admin/audit?from=2022-01-01&object=" + entry).select("tbody tr")).isEmpty();
  }

  private Element done(String who, String task) {
    return visitor.see("/admin/audit?from=2022-01-01&kind=TASKS&person=" + who + "&object=" + task).select("tbody tr:contains(Выполнение)").first();
  }
}
