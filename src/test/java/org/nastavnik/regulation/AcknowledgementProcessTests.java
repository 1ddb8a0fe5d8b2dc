package org.nastavnik.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Documents;
import org.nastavnik.document.FileStore;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.project.FigureSource.BranchFigure;
import org.nastavnik.project.ProjectEnding;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.ProcessTest;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.IdGenerator;

@ProcessTest("acknowledgement")
class AcknowledgementProcessTests {

  private static final Map<String, Object> READ = Map.of("acknowledged", true);
  /** Ten working days after 20.04.2022, with the holidays of May between. */
  private static final LocalDate LAST_DAY = LocalDate.of(2022, 5, 5);

  @Autowired ProcessStory story;
  @Autowired ProjectFixture projects;
  @Autowired RegulationRepository repository;
  @Autowired Regulations regulations;
  @Autowired AcknowledgementSteps steps;
  @Autowired RuntimeService runtime;
  @Autowired IdentityService identity;
  @Autowired People people;
  @Autowired Documents documents;
  @Autowired FileStore files;
  @Autowired Outbox outbox;
  @Autowired Worklist worklist;
  @Autowired SignedIn signedIn;
  @Autowired List<ProjectEnding> endings;
  @Autowired TransactionOperations transactions;
  @Autowired IdGenerator ids;
  @Autowired SchoolClock clock;

  private ProjectId project;
  private RegulationId document;
  private ProcessInstance instance;

  @BeforeEach
  void aRegulationIsApproved() {
    project = projects.passport();
    Regulation regulation = new Regulation(new RegulationId(ids.generateId()), project, clock.instant());
    regulation.draft("Положение о школе", List.of(new SectionDraft(null, "Цель", "1.1. Учить.\n1.2. Учиться.")),
        "methodologist1", ids, clock.instant());
    Person reviewer = people.person("reviewer1");
    regulation.chooseReviewers(List.of(reviewer), ids, clock.instant());
    regulation.sign(reviewer, Verdict.AGREE, List.of(), ids, clock.instant());
    regulation.approve("17-од", clock.today(), "director", clock.today(), clock.instant());
    document = repository.save(regulation).id();
    instance = runtime.createMessageCorrelation("RegulationApproved").processInstanceBusinessKey(document.toString())
        .setVariable("projectId", project.toString()).setVariable("documentId", document.toString())
        .correlateStartMessage();
  }

  @Test
  void everyBranchReadsItInTime() {
    assertThat(instance).isActive().hasNotPassed("OpenAcknowledgement");
    story.runJobs();
    assertThat(instance).hasPassed("IssueRegulation", "IssueApprovalSheet", "DocumentsIssued").isWaitingAt("AcknowledgeDocument");
    assertThat(story.tasks(instance, "AcknowledgeDocument")).extracting(Task::getAssignee)
        .containsExactlyInAnyOrder("librarian01", "librarian02", "librarian03", "librarian04", "librarian05");
    assertThat(outbox.about("acknowledgement.asked", document.toString())).hasSize(5);
    assertThat(issued()).containsExactlyInAnyOrder("regulation", "approval-sheet");

    Worklist.Sheet sheet = signedIn.as("librarian01",
        () -> worklist.sheet(story.task("librarian01", instance, "AcknowledgeDocument").getId()));
    assertThat(sheet.contents()).containsEntry("order", "приказом от 20.04.2022 № 17-од").containsEntry("branch", "Филиал 1");

    read("librarian01", "librarian02", "librarian03", "librarian04", "librarian05");

    assertThat(instance).hasPassed("IssueAcknowledgementSheet", "AcknowledgementClosed").hasNotPassed("TellCoordinator").isEnded();
    assertThat(readings().missing()).isEmpty();
    assertThat(readings().branches()).extracting(AcknowledgementView.Reading::reader)
        .containsExactly("librarian01", "librarian02", "librarian03", "librarian04", "librarian05");
    assertThat(issued()).contains("acknowledgement-sheet");
    assertThat(sheet()).contains("Ознакомлены: <span>5</span> из <span>5</span>").doesNotContain("прекращено");
  }

  @Test
  void whoIsLateIsNamedAndCanStillReadIt() {
    story.runJobs();
    read("librarian01", "librarian03", "librarian04", "librarian05");

    story.advanceTo(LAST_DAY, LocalTime.of(18, 0));
    assertThat(instance).hasPassed("AcknowledgementOverdue", "TellCoordinator", "CoordinatorKnowsMissing")
        .isWaitingAt("AcknowledgeDocument").hasNotPassed("TellDirector");
    assertThat(regulations.branches(project).get(BranchFigure.ACKNOWLEDGED).values()).as("one each, for the final report").containsExactly(1L, 1L, 1L, 1L);
    assertThat(outbox.about("acknowledgement.missing", document.toString())).singleElement().satisfies(letter -> {
      assertThat(letter.userId()).isEqualTo("coordinator");
      assertThat(letter.params()).containsEntry("count", "1").containsEntry("due", "2022-05-05")
          .containsEntry("missing", "Филиал 2, Посёлок 2: " + people.person("librarian02").name());
    });

    story.advanceTo(LAST_DAY.plusDays(7));
    assertThat(instance).hasPassed("AcknowledgementLongOverdue", "TellDirector", "DirectorKnowsMissing");
    assertThat(outbox.about("acknowledgement.stillMissing", document.toString())).extracting(Letter::userId)
        .containsExactly("director");

    read("librarian02");
    assertThat(instance).hasPassed("AcknowledgementClosed").isEnded();
    assertThat(readings().missing()).isEmpty();
  }

  @Test
  void onlyThoseWhoOweAreReminded() {
    clock.advance(Duration.ofDays(1));
    story.runJobs();
    read("librarian01", "librarian02", "librarian03", "librarian04");

    story.advanceTo(LAST_DAY.plusDays(2));

    assertThat(outbox.about("task.reminder", "AcknowledgeDocument:2022-05-06")).extracting(Letter::userId)
        .containsExactly("librarian05");
    assertThat(outbox.about("task.overdue", "AcknowledgeDocument")).isEmpty();
  }

  @Test
  void forABranchWithoutLibrarianTheCoordinatorSeesToIt() {
    identity.deleteMembership("librarian03", Roles.LIBRARIAN);
    try {
      story.runJobs();
    } finally {
      identity.createMembership("librarian03", Roles.LIBRARIAN);
    }
    read("librarian01", "librarian02", "librarian04", "librarian05");

    read("coordinator");

    assertThat(instance).isEnded();
    assertThat(readings().branches().get(2).reader()).isEqualTo("coordinator");
  }

  @Test
  void withoutTheTickNothingIsAcknowledged() {
    story.runJobs();

    assertThatThrownBy(() -> story.completeAs("librarian01", instance, "AcknowledgeDocument", Map.of("acknowledged", false)))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("Отметьте «С документом ознакомлен(а)»: без этого задачу нельзя завершить.");
    assertThat(readings().missing()).hasSize(5);
  }

  @Test
  void aCancelledProjectEndsTheReadingAndKeepsTheRecord() {
    story.runJobs();
    read("librarian01");

    cancelProject();
    story.runJobs();

    assertThat(instance).hasPassed("ProjectCancelled", "IssueAcknowledgementSheet").isEnded();
    assertThat(readings().stopReason()).isEqualTo("Нет средств");
    assertThat(readings().missing()).hasSize(4);
    assertThat(regulations.inForce(project)).isPresent();
    assertThat(sheet()).contains("Ознакомлены: <span>1</span> из <span>5</span>", "прекращено", "Нет средств");
  }

  @Test
  void nobodyIsAskedWhenTheProjectIsCancelledBefore() {
    cancelProject();

    story.runJobs();

    assertThat(instance).isEnded();
    assertThat(readings().stopReason()).isEqualTo("Нет средств");
    assertThat(outbox.about("acknowledgement.asked", document.toString())).isEmpty();
  }

  @Test
  void openingTwiceAsksOnce() {
    story.runJobs();
    read("librarian01");

    transactions.executeWithoutResult(tx -> steps.openAcknowledgement(document.toString()));

    assertThat(readings().missing()).hasSize(4);
    assertThat(outbox.about("acknowledgement.asked", document.toString())).hasSize(5);
  }

  private void read(String... readers) {
    for (String reader : readers) {
      story.completeAs(reader, instance, "AcknowledgeDocument", READ);
    }
    story.runJobs();
  }

  private void cancelProject() {
    transactions.executeWithoutResult(tx -> endings.forEach(ending -> ending.cancelled(project, "Нет средств")));
  }

  private AcknowledgementView readings() {
    return regulations.acknowledgement(document).orElseThrow();
  }

  private List<String> issued() {
    return documents.of(project.id()).stream().map(IssuedDocument::kind).toList();
  }

  private String sheet() {
    IssuedDocument sheet = documents.find("acknowledgement-sheet", document.id()).orElseThrow();
    try (var file = files.open(sheet.fileId())) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
