package org.nastavnik.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.consultation.Consultations;
import org.nastavnik.consultation.Question;
import org.nastavnik.people.Accounts;
import org.nastavnik.people.NewPerson;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The expert sits in the jury, works in branch 2 and consults librarian01 as a methodologist. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class ConflictOfInterestTests {

  private static final String EXPERT = "expert";

  @Autowired ProcessStory story;
  @Autowired ContestStory contest;
  @Autowired Contests contests;
  @Autowired Consultations consultations;
  @Autowired ProjectFixture fixture;
  @Autowired Accounts accounts;
  @Autowired People people;
  @Autowired IdentityService identity;
  @Autowired RuntimeService runtime;
  @Autowired FormService forms;
  @Autowired SignedIn signedIn;

  private ProcessInstance held;

  @BeforeEach
  void begin() {
    story.begin();
    accounts.open(new NewPerson(EXPERT, "Инга", "Знаткова", null, "demo", people.person("librarian02").branch(), "Эксперт",
        List.of(Roles.JURY, Roles.METHODOLOGIST)));
    ProjectId project = fixture.passport();
    String question = signedIn.as("librarian01",
        () -> consultations.ask(new Question(project, "Проекты", "Как считать смету?", null, false)).toString());
    ProcessInstance consultation = runtime.createProcessInstanceQuery().processInstanceBusinessKey(question).singleResult();
    story.completeAs("coordinator", consultation, "AssignMentor", Map.of("chosenMentor", EXPERT));
    held = contest.begin(project);
  }

  @AfterEach
  void dismiss() {
    identity.deleteUser(EXPERT);
  }

  private void announce(String judging) {
    contest.announce(held, Map.of("judging", judging, "jury", List.of(ContestStory.juror("jury1", "chair"),
        ContestStory.juror(EXPERT, "member"), ContestStory.juror("jury4", "reserve"))));
  }

  @Test
  void keepsAJurorFromTheEntriesOfTheOwnBranchAndOfThoseConsulted() {
    announce("open");
    EntryId consulted = contest.submitAccepted(held, "librarian01", "Мельница");
    EntryId sameBranch = contest.submitAccepted(held, "librarian02", "Двор");
    EntryId named = contest.submitAccepted(held, "librarian03", "Сад");
    EntryId namedBranch = contest.submitAccepted(held, "librarian04", "Музей");
    EntryId free = contest.submitAccepted(held, "librarian05", "Карта");
    contest.closeEntries();
    String task = story.task(EXPERT, held, "DeclareConflicts").getId();
    signedIn.as(EXPERT, () -> {
      assertThat(forms.getTaskFormVariables(task).getValueTyped("proposed").getValue().toString())
          .contains("Мельница", "Двор").doesNotContain("Сад", "Карта");
    });

    assertThatThrownBy(() -> contest.declare(held, EXPERT, Map.of("others", "Неизвестно Кто")))
        .hasMessage("Не нашлось ни сотрудника филиала, ни библиотеки с таким названием: «Неизвестно Кто». Проверьте, как написано.");
    String[] name = people.person("librarian03").name().split(" ");
    contest.declare(held, EXPERT, Map.of("others", name[1] + " " + name[0] + "\n\nФилиал 4, Посёлок 4"));
    List.of("jury1", "jury4").forEach(juror -> contest.declare(held, juror, Map.of()));
    story.runJobs();

    assertThat(contests.scoringRoom(contest.id(held), EXPERT)).extracting(JuryEntry::id).containsExactly(free);
    assertThat(contests.scoringRoom(contest.id(held), "jury1")).extracting(JuryEntry::id)
        .containsExactlyInAnyOrder(consulted, sameBranch, named, namedBranch, free);
    assertThat(contests.juryEntry(free, EXPERT).orElseThrow().author()).as("an open contest shows the author").contains("Филиал 5");
  }

  @Test
  void believesAJurorWhoSeesNoConflictThere() {
    announce("open");
    EntryId consulted = contest.submitAccepted(held, "librarian01", "Мельница");
    EntryId sameBranch = contest.submitAccepted(held, "librarian02", "Двор");
    contest.closeEntries();
    contest.declare(held, EXPERT, Map.of("ownBranch", false, "ownConsultations", false));
    List.of("jury1", "jury4").forEach(juror -> contest.declare(held, juror, Map.of()));
    story.runJobs();

    assertThat(contests.scoringRoom(contest.id(held), EXPERT)).extracting(JuryEntry::id)
        .containsExactlyInAnyOrder(consulted, sameBranch);
  }

  @Test
  void asksForASignature() {
    announce("open");
    contest.submitAccepted(held, "librarian05", "Карта");
    contest.closeEntries();
    assertThatThrownBy(() -> contest.declare(held, EXPERT, Map.of("confirmed", false))).hasMessageContaining("Подтверждаю");
  }

  @Test
  void letsNobodyOfTheJuryCheckTheEntriesOfABlindContest() {
    announce("blind");
    EntryId entry = contest.submit(held, "librarian05", "Карта");
    String task = story.task(EXPERT, contest.instance(entry), "CheckEntry").getId();

    signedIn.as(EXPERT, () -> {
      assertThat(forms.getTaskFormVariables(task)).doesNotContainKeys("author", "branch", "title", "files");
    });
    assertThatThrownBy(() -> story.completeAs(EXPERT, contest.instance(entry), "CheckEntry", ContestStory.accepted("Карта")))
        .hasMessageStartingWith("Вы входите в жюри этого конкурса");
  }

  @Test
  void spreadsTheEntriesWhereNotEverybodyScoresEverything() {
    contest.announce(held, Map.of("jurorsPerEntry", 2, "entriesPerAuthor", 20));
    for (int i = 1; i <= 9; i++) {
      contest.submitAccepted(held, "librarian05", "Работа " + i);
    }
    contest.openJudging(held);
    assertThat(ContestStory.JURY).allSatisfy(juror ->
        assertThat(contests.scoringRoom(contest.id(held), juror)).hasSize(6));
  }
}
