package org.nastavnik.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.IdGenerator;

@PageTest
class RegulationPagesTests {

  private static final Person REVIEWER = new Person("reviewer1", "Ольга Строгова", null, null, "юрист");

  @Autowired PageVisitor visitor;
  @Autowired ProjectFixture projects;
  @Autowired ProcessStory story;
  @Autowired RegulationRepository regulations;
  @Autowired AcknowledgementRepository acknowledgements;
  @Autowired RuntimeService runtime;
  @Autowired People people;
  @Autowired IdGenerator ids;
  @Autowired SchoolClock clock;
  @Autowired TransactionOperations transactions;
  @Autowired JdbcTemplate database;

  private ProjectId project;
  private final RegulationId id = new RegulationId(UUID.randomUUID());

  @BeforeEach
  void twoVersions() {
    story.begin();
    project = projects.passport();
    visitor.choose(project);
    Regulation regulation = new Regulation(id, project, clock.instant());
    regulation.draft("Положение о школе", sections("Школа учит всех сотрудников."), "methodologist2", ids, clock.instant());
    regulation.chooseReviewers(List.of(REVIEWER), ids, clock.instant());
    regulation.sign(REVIEWER, Verdict.AGREE_WITH_REMARKS, List.of(new RemarkDraft(null, "Кого именно учит?")), ids, clock.instant());
    revise(regulation, "Школа учит новых сотрудников.", "Уточнили.");
    regulations.save(regulation);
  }

  private static List<SectionDraft> sections(String first) {
    return List.of(new SectionDraft(1, "Общие положения", first), new SectionDraft(2, "Участники", "Сорок филиалов."));
  }

  private void revise(Regulation regulation, String first, String answer) {
    regulation.revise("Положение о школе", sections(first), List.of(new Answer(1, answer)), "methodologist2", ids, clock.instant());
  }

  private void approve() {
    transactions.executeWithoutResult(status -> {
      Regulation regulation = regulations.existing(id);
      regulation.approve("17-од", clock.today(), "director", clock.today(), clock.instant());
      acknowledgements.save(new Acknowledgement(id, people.branches(story.branches()), clock.today().plusDays(7), ids, clock.instant()));
    });
  }

  private PageVisitor librarian() {
    return visitor.as("librarian01", "librarian");
  }

  private PageVisitor reviewer() {
    return visitor.as("reviewer1", "reviewer");
  }

  private PageVisitor coordinator() {
    return visitor.as("coordinator", "coordinator");
  }

  @Test
  void isSeenInTheMakingByThoseWhoMakeItAndByEverybodyOnceItIsInForce() {
    assertThat(librarian().see("/regulation").text()).contains("Положения пока нет").doesNotContain("Школа учит");
    assertThat(reviewer().see("/regulation").text()).contains("Школа учит новых сотрудников", "ещё не утверждено");
    approve();
    Document inForce = librarian().see("/regulation?version=1");
    assertThat(inForce.text()).contains("Действует", "17-од", "Школа учит новых сотрудников").doesNotContain("всех сотрудников");
    assertThat(inForce.select(".tabs, .versions")).isEmpty();
  }

  @Test
  void showsAnEarlierVersion() {
    assertThat(reviewer().see("/regulation?version=1").select(".regulation").text()).contains("всех сотрудников").doesNotContain("новых");
    assertThat(reviewer().see("/regulation?version=9").select(".regulation").text()).contains("новых сотрудников");
  }

  @Test
  void comparesTwoVersionsWordByWord() {
    Document changes = reviewer().see("/regulation/changes");
    assertThat(changes.select(".regulation del").eachText()).containsExactly("всех");
    assertThat(changes.select(".regulation ins").eachText()).containsExactly("новых");
    assertThat(changes.text()).contains("Изменено разделов: 1 из 2").doesNotContain("Сорок филиалов");
    assertThat(reviewer().see("/regulation/changes?from=2&to=2").text()).contains("Тексты этих редакций совпадают");
  }

  @Test
  void showsWhoAgreedAndWhatWasAnsweredToRemarks() {
    String sheet = reviewer().see("/regulation/approval").text();
    assertThat(sheet).contains("Ольга Строгова, юрист", "Кого именно учит?", "Уточнили.");
  }

  @Test
  void showsThoseInChargeWhichBranchesHaveReadIt() {
    assertThat(coordinator().open("/regulation/readers").getStatus()).isEqualTo(404);
    approve();
    transactions.executeWithoutResult(status -> acknowledgements.existing(id)
        .acknowledge(story.branches().get(0), people.person("librarian01"), clock.instant()));
    Document readers = coordinator().see("/regulation/readers");
    assertThat(readers.text()).contains("Ознакомлены филиалы: 1 из 5", people.person("librarian01").name());
    assertThat(readers.select("tr.missing")).hasSize(4);
  }

  @Test
  void leadsALibrarianToTheTaskOfReadingItAndSaysWhenThatWasDone() {
    transactions.executeWithoutResult(status -> regulations.existing(id).approve("17-од", clock.today(), "director", clock.today(), clock.instant()));
    assertThat(librarian().see("/regulation").select("a[href^=/tasks/]")).isEmpty();
    ProcessInstance reading = runtime.createMessageCorrelation("RegulationApproved").processInstanceBusinessKey(id.toString())
        .setVariable("projectId", project.toString()).setVariable("documentId", id.toString()).correlateStartMessage();
    story.runJobs();
    assertThat(librarian().see("/regulation").select("main a[href^=/tasks/]").eachText()).containsExactly("Подтвердить ознакомление", "Подтвердить ознакомление");
    story.completeAs("librarian01", reading, "AcknowledgeDocument", Map.of("acknowledged", true));
    Document read = librarian().see("/regulation");
    assertThat(read.select("main a[href^=/tasks/]")).isEmpty();
    assertThat(read.text()).contains("Вы ознакомились с Положением 20.04.2022, редакция 2.");
    assertThat(visitor.as("librarian02", "librarian").see("/regulation").text()).doesNotContain("Вы ознакомились");
    assertThat(librarian().statementsFor("/regulation")).isLessThanOrEqualTo(12);
  }

  @Test
  void keepsDraftsRemarksAndReadersFromOthers() {
    approve();
    for (String path : List.of("/regulation/changes", "/regulation/approval", "/regulation/readers")) {
      assertThat(librarian().open(path).getStatus()).as(path).isEqualTo(403);
    }
    assertThat(reviewer().open("/regulation/readers").getStatus()).isEqualTo(403);
    assertThat(visitor.as(null).open("/regulation").getRedirectedUrl()).endsWith("/login");
  }

  @Test
  @CountsStatements({"/regulation", "/regulation/changes", "/regulation/approval"})
  void takesTheSameFewStatementsForAnyNumberOfVersions() {
    List<String> pages = List.of("/regulation", "/regulation/changes", "/regulation/approval");
    addVersions(10);
    List<Integer> few = pages.stream().map(path -> reviewer().statementsFor(path)).toList();
    addVersions(990);
    assertThat(reviewer().see("/regulation").select(".versions a")).hasSize(1002);
    assertThat(pages.stream().map(path -> reviewer().statementsFor(path)).toList()).isEqualTo(few).allMatch(count -> count <= 12);
  }

  /** Each with a remark and a signature. */
  private void addVersions(int many) {
    int last = database.queryForObject("select max(version_number) from regulation_version where regulation_id = ?", Integer.class, id.id());
    String numbers = " from system_range(%d, %d)".formatted(last + 1, last + many);
    database.update("""
        insert into regulation_version (id, regulation_id, version_number, title, author, written_at)
        select random_uuid(), ?, x, 'Положение о школе', 'methodologist2', now()""" + numbers, id.id());
    database.update("""
        insert into regulation_section (version_id, position, section_id, heading, body)
        select id, 0, random_uuid(), 'Общие положения', 'Школа учит ' || version_number || ' сотрудников.' from regulation_version
        where regulation_id = ? and version_number > ?""", id.id(), last);
    database.update("""
        insert into regulation_sign_off (id, regulation_id, version_number, reviewer, reviewer_name, asked_at)
        select random_uuid(), ?, x, 'reviewer' || x, 'Ольга Строгова', now()""" + numbers, id.id());
    database.update("""
        insert into regulation_remark (id, regulation_id, version_number, position, author, author_name, body, made_at)
        select random_uuid(), ?, x, 1000 + x, 'reviewer1', 'Ольга Строгова', 'Ещё раз', now()""" + numbers, id.id());
  }

  @Test
  @CountsStatements("/regulation/readers")
  void takesTheSameFewStatementsForAnyNumberOfBranches() {
    approve();
    addReaders(1, 10);
    int few = coordinator().statementsFor("/regulation/readers");
    addReaders(11, 1000);
    assertThat(coordinator().see("/regulation/readers").text()).contains("1 000 из 1 005");
    assertThat(coordinator().statementsFor("/regulation/readers")).isEqualTo(few).isLessThanOrEqualTo(12);
  }

  @AfterEach
  void end() {
    database.update("delete from branch_reading where branch_id in (select id from branch where settlement = 'readers')");
    database.update("delete from branch where settlement = 'readers'");
  }

  private void addReaders(int first, int last) {
    database.update("insert into branch (id, name, settlement, latitude, longitude) select random_uuid(), 'Филиал ' || x, 'readers', 50, 36 from system_range(?, ?)",
        first, last);
    database.update("""
        insert into branch_reading (id, document_id, branch_id, branch_name, acknowledged_at, reader, reader_name)
        select random_uuid(), ?, id, name, now(), 'librarian01', 'Анна Первая' from branch
        where settlement = 'readers' and id not in (select branch_id from branch_reading where document_id = ?)""", id.id(), id.id());
  }
}
