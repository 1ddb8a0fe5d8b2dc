package org.nastavnik.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Documents;
import org.nastavnik.document.FileStore;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.document.Reading;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.project.Passport;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.util.IdGenerator;

/** Reads the papers as they come out. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class RegulationDocumentsTests {

  private static final Instant NOW = Instant.parse("2022-04-20T06:00:00Z");

  @Autowired ProcessStory story;
  @Autowired DemoPeople demo;
  @Autowired ProjectFixture fixture;
  @Autowired Projects projects;
  @Autowired People people;
  @Autowired StarterText starter;
  @Autowired RegulationDocuments papers;
  @Autowired Documents documents;
  @Autowired Reading reading;
  @Autowired FileStore files;
  @Autowired IdGenerator ids;

  private Passport passport;
  private Regulation regulation;
  private List<Person> reviewers;

  @BeforeEach
  void aRegulationComesIntoForceInTwoRounds() {
    demo.open(story.branches(), 5);
    passport = projects.passport(fixture.passport());
    reviewers = people.inGroup(Roles.REVIEWER);
    regulation = new Regulation(new RegulationId(ids.generateId()), passport.id(), NOW);
    regulation.draft("Положение о проекте «" + passport.name() + "»", starter.sections(passport), "methodologist1", ids, NOW);
    regulation.chooseReviewers(reviewers, ids, NOW);
    Section participants = regulation.current().sections().get(2);
    regulation.sign(reviewers.get(0), Verdict.AGREE, List.of(), ids, NOW);
    regulation.sign(reviewers.get(1), Verdict.DISAGREE, List.of(new RemarkDraft(participants.id(), "Назвать <всех> наставников")), ids, NOW);
    regulation.waivePending("coordinator", "в отпуске", NOW);
    List<SectionDraft> revised = IntStream.rangeClosed(1, regulation.current().sections().size()).mapToObj(this::revised).toList();
    regulation.revise(regulation.title(), revised, List.of(new Answer(1, "Список наставников утверждает директор")), "methodologist1", ids, NOW);
    regulation.chooseReviewers(reviewers, ids, NOW);
    regulation.sign(reviewers.get(1), Verdict.AGREE, List.of(), ids, NOW.plusSeconds(86_400));
    regulation.approve("17-од", ProcessStory.FIRST_DAY, "director", ProcessStory.FIRST_DAY, NOW);
  }

  private SectionDraft revised(int place) {
    Section section = regulation.current().sections().get(place - 1);
    return new SectionDraft(place, section.heading(), section.text() + (place == 3 ? "\n3.6. Список наставников утверждает директор." : ""));
  }

  @Test
  void theTextIsForEverybodyTheSheetForThoseWhoAgreed() {
    papers.issueRegulation(regulation);
    papers.issueApprovalSheet(regulation);

    assertThat(readableTo("librarian01")).containsExactly("regulation");
    assertThat(readableTo("reviewer1")).containsExactlyInAnyOrder("regulation", "approval-sheet");
    assertThat(readableTo("coordinator")).containsExactlyInAnyOrder("regulation", "approval-sheet");
    assertThat(readableTo("nobody")).isEmpty();
  }

  private List<String> readableTo(String reader) {
    return reading.readable(documents.of(passport.id().id()), reader).stream().map(IssuedDocument::kind).toList();
  }

  @Test
  void theRegulationCarriesItsOrderAndItsText() throws IOException {
    papers.issueRegulation(regulation);

    assertThat(paper("regulation"))
        .contains("УТВЕРЖДЕНО", "<span>20.04.2022</span>", "<span>17-од</span>", "<h1>Положение о проекте «Онлайн-школа библиотечного наставничества»</h1>",
            "<h2>1. Общие положения</h2>", "<h2>3. Участники</h2>", "<p>3.6. Список наставников утверждает директор.</p>")
        .doesNotContain("электронной подписью");
  }

  @Test
  void theApprovalSheetShowsEverySignOffAndRemark() throws IOException {
    papers.issueApprovalSheet(regulation);

    assertThat(paper("approval-sheet"))
        .contains("Согласовано</p>", "Не согласовано, замечания прилагаются", "Ответа не было: <span>в отпуске</span>",
            "После этого изменены разделы:", "<span>Участники</span>", "Назвать &lt;всех&gt; наставников",
            "Список наставников утверждает директор", "20.04.2022 09:00", "21.04.2022 09:00", people.person("director").name())
        .containsOnlyOnce("Не согласовано");
  }

  @Test
  void theAcknowledgementSheetShowsWhoHasReadIt() throws IOException {
    Acknowledgement acknowledgement = new Acknowledgement(regulation.id(), people.branches(passport.branches()),
        ProcessStory.FIRST_DAY.plusDays(15), ids, NOW);
    BranchId branch = passport.branches().get(0);
    acknowledgement.acknowledge(branch, people.librarianOf(branch).orElseThrow(), NOW);
    acknowledgement.stop("Нет средств", NOW);

    papers.issueAcknowledgementSheet(regulation, acknowledgement);

    assertThat(paper("acknowledgement-sheet"))
        .contains("<span>1</span> из <span>5</span>", "05.05.2022", "Филиал 1, Посёлок 1", people.person("librarian01").name(),
            "Ознакомление прекращено", "Нет средств");
  }

  @Test
  void issuingAgainChangesNothing() throws IOException {
    papers.issueRegulation(regulation);
    var first = documents.find("regulation", regulation.id().id()).orElseThrow().id();
    papers.issueRegulation(regulation);

    assertThat(documents.find("regulation", regulation.id().id()).orElseThrow().id()).isEqualTo(first);
  }

  private String paper(String kind) throws IOException {
    try (var file = files.open(documents.find(kind, regulation.id().id()).orElseThrow().fileId())) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
