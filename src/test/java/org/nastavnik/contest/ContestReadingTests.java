package org.nastavnik.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.EntryFile;
import org.nastavnik.document.Documents;
import org.nastavnik.document.FileId;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.document.Reading;
import org.nastavnik.document.StoredFile;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may open what belongs to a contest, and who may not. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class ContestReadingTests {

  @Autowired ProcessStory story;
  @Autowired ContestStory contest;
  @Autowired Contests contests;
  @Autowired Entries entries;
  @Autowired IdentityService identity;
  @Autowired Reading reading;
  @Autowired Documents documents;
  @Autowired TransactionTemplate inTransaction;

  private ProcessInstance held;
  private EntryId mill;

  @BeforeEach
  void begin() {
    story.begin();
  }

  private void submitTo(Map<String, Object> rules) {
    held = contest.announce(rules);
    mill = contest.submit(held, "librarian01", "Мельница");
    contests.addRedactedCopies(mill, List.of(ContestStory.file("без имён.txt", "Идея")));
    contest.check(mill, Map.of("decision", "accept", "juryTitle", "Мельница", "juryText", "Мы предлагаем", "juryFiles", "redacted"));
  }

  private FileId file(boolean redacted) {
    return inTransaction.execute(status -> entries.get(mill).allFiles().stream().filter(one -> one.redacted() == redacted)
        .map(EntryFile::file).findFirst().orElseThrow());
  }

  private Optional<String> nameFor(String reader, boolean redacted) {
    return reading.file(file(redacted), reader).map(StoredFile::name);
  }

  @Test
  void theAuthorAndThoseInChargeReadWhatWasHandedIn() {
    submitTo(Map.of());
    List.of("librarian01", "methodologist2", "coordinator", "director")
        .forEach(reader -> assertThat(nameFor(reader, false)).as(reader).contains("idea.txt"));
  }

  @Test
  void otherLibrariansReviewersAndAdministratorsReadNothing() {
    submitTo(Map.of());
    contest.openJudging(held);
    for (String stranger : List.of("librarian02", "reviewer1", "admin", "nobody")) {
      assertThat(nameFor(stranger, false)).as(stranger).isEmpty();
      assertThat(nameFor(stranger, true)).as(stranger).isEmpty();
    }
  }

  @Test
  void inBlindJudgingJurorsReadTheCopyWithoutNamesOnly() {
    submitTo(Map.of());
    assertThat(nameFor("jury1", true)).as("before judging").isEmpty();
    contest.openJudging(held);
    assertThat(nameFor("jury1", true)).contains("Работа 1, файл 1.txt");
    assertThat(nameFor("jury1", false)).isEmpty();
    assertThat(nameFor("jury4", true)).as("a reserve who was not called").isEmpty();
    assertThat(nameFor("jury5", true)).as("somebody of another jury").isEmpty();
  }

  @Test
  void whoJudgesABlindContestIsAJurorOnly() {
    submitTo(Map.of());
    identity.createMembership("jury1", Roles.METHODOLOGIST);
    identity.createMembership("jury5", Roles.METHODOLOGIST);
    try {
      assertThat(nameFor("jury1", false)).isEmpty();
      assertThat(nameFor("jury5", false)).as("of another jury").contains("idea.txt");
    } finally {
      identity.deleteMembership("jury1", Roles.METHODOLOGIST);
      identity.deleteMembership("jury5", Roles.METHODOLOGIST);
    }
  }

  @Test
  void inOpenJudgingJurorsReadWhatWasHandedIn() {
    submitTo(Map.of("judging", "open"));
    contest.openJudging(held);
    assertThat(nameFor("jury1", false)).contains("idea.txt");
    assertThat(nameFor("jury1", true)).isEmpty();
  }

  @Test
  void whoStepsBackFromAnEntryReadsItNoMore() {
    submitTo(Map.of());
    contest.openJudging(held);
    story.completeAs("jury2", contest.instance(mill), "ScoreEntry", Map.of("decision", "recuse", "reason", "Мы работали вместе"));
    assertThat(nameFor("jury2", true)).isEmpty();
  }

  @Test
  void papersAreForThoseTheyAreAbout() {
    submitTo(Map.of());
    contest.openJudging(held);
    contest.scoreByAll(mill, 9, 8, 7);
    contest.signAndApprove(held);

    List<IssuedDocument> papers = documents.of(contests.contest(contest.id(held)).project().id());
    assertThat(kinds(papers, "director")).contains("jury-protocol", "score-sheet", "diploma");
    assertThat(kinds(papers, "methodologist1")).contains("jury-protocol", "diploma").doesNotContain("score-sheet");
    assertThat(kinds(papers, "librarian01")).contains("diploma").doesNotContain("jury-protocol", "score-sheet");
    assertThat(kinds(papers, "librarian02")).doesNotContain("jury-protocol", "score-sheet", "diploma");
    assertThat(kinds(papers, "jury1")).contains("jury-protocol").containsOnlyOnce("score-sheet").doesNotContain("diploma");
    assertThat(reading.readable(papers, "jury1")).filteredOn(paper -> paper.kind().equals("score-sheet"))
        .doesNotContainAnyElementsOf(reading.readable(papers, "jury2").stream().filter(paper -> paper.kind().equals("score-sheet")).toList());
    assertThat(kinds(papers, "nobody")).isEmpty();
  }

  private List<String> kinds(List<IssuedDocument> papers, String reader) {
    return reading.readable(papers, reader).stream().map(IssuedDocument::kind).toList();
  }
}
