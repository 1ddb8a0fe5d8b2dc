package org.nastavnik.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.FileId;
import org.nastavnik.document.Reading;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.OpenTask;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** In a blind contest nothing a juror can reach names the author, the branch or the author's file. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class BlindJudgingTests {

  @Autowired ProcessStory story;
  @Autowired ContestStory contest;
  @Autowired Contests contests;
  @Autowired People people;
  @Autowired Worklist worklist;
  @Autowired SignedIn signedIn;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired Reading reading;
  @Autowired Outbox outbox;
  @Autowired EntryContents contents;

  private final List<String> names = new ArrayList<>();
  private ProcessInstance held;
  private EntryId mill;
  private EntryId yard;

  /** Two authors who put their names and branches wherever they can; both entries tie. */
  @BeforeEach
  void begin() {
    story.begin();
    held = contest.announce(Map.of("ties", "break"));
    mill = submit("librarian01", "Филиал 1");
    yard = submit("librarian02", "Филиал 2");
  }

  private EntryId submit(String author, String branch) {
    Person person = people.person(author);
    String surname = person.name().substring(person.name().lastIndexOf(' ') + 1);
    SubmitIdea idea = contest.idea(held, author, "Идея, автор " + person.name());
    EntryId entry = contests.submit(new SubmitIdea(idea.contest(), author, idea.title(), "Мы, " + branch + ", предлагаем",
        List.of(ContestStory.file("заявка " + surname + ".txt", "Идея")), idea.consents()));
    story.runJobs();
    contests.addRedactedCopies(entry, List.of(ContestStory.file("без имён " + surname + ".txt", "Идея")));
    contest.check(entry, Map.of("decision", "accept", "juryTitle", "Идея", "juryText", "Мы предлагаем", "juryFiles", "redacted"));
    names.addAll(List.of(author, surname, branch, "заявка"));
    return entry;
  }

  @Test
  void nobodyOfTheJuryLearnsANameInAnyTask() {
    contest.closeEntries();
    List.of("jury1", "jury2", "jury3", "jury4").forEach(this::looksAtEverything);
    contest.declareConflicts(held);
    ContestStory.JURY.forEach(this::looksAtEverything);
    contest.scoreByAll(mill, 9, 8, 7);
    contest.scoreByAll(yard, 7, 8, 9);
    assertThat(looksAtEverything("jury1")).contains("BreakTie");
    story.completeAs("jury1", held, "BreakTie", Map.of("grounds", "Решение председателя", "tied",
        List.of(Map.of("number", 1, "place", 1), Map.of("number", 2, "place", 2))));
    assertThat(looksAtEverything("jury1")).contains("SignProtocol");
  }

  /** Reads all that the person's tasks show in any way; answers their keys. */
  private List<String> looksAtEverything(String juror) {
    List<String> keys = new ArrayList<>();
    signedIn.as(juror, () -> {
      List<OpenTask> open = worklist.open(100);
      assertThat(open).isNotEmpty();
      namesNobody(open);
      for (OpenTask task : open) {
        Worklist.Sheet sheet = worklist.sheet(task.id());
        keys.add(sheet.task().taskKey());
        namesNobody(sheet.subject());
        namesNobody(sheet.contents());
        namesNobody(worklist.exhibits(sheet));
        namesNobody(tasks.getVariables(task.id()));
        VariableMap served = forms.getTaskFormVariables(task.id());
        served.keySet().forEach(key -> namesNobody(String.valueOf((Object) served.getValueTyped(key))));
      }
      namesNobody(contests.scoringRoom(contest.id(held), juror));
      assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("contestEntry").list()).isEmpty();
      assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("contestEntry").list()).isEmpty();
    });
    namesNobody(outbox.to(juror));
    return keys;
  }

  private void namesNobody(Object shown) {
    assertThat(String.valueOf(shown)).doesNotContainIgnoringCase(names.toArray(String[]::new));
  }

  @Test
  void theProcessDoesNotKnowWhoStartedIt() {
    assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(mill.toString()).list())
        .singleElement().extracting(HistoricProcessInstance::getStartUserId).isNull();
  }

  @Test
  void filesAreOpenedFromTheTaskByWhoeverTheyAreFor() {
    EntryId garden = contests.submit(contest.idea(held, "librarian03", "Сад"));
    story.runJobs();
    String checked = story.task("methodologist2", contest.instance(garden), "CheckEntry").getId();
    assertThat(filesBeside(checked, "methodologist2")).containsExactly("idea.txt");
    contest.check(garden, Map.of("decision", "decline", "comment", "Не по теме"));

    contest.openJudging(held);
    String scored = story.task("jury1", contest.instance(mill), "ScoreEntry").getId();
    int number = contests.entry(mill).number();
    assertThat(filesBeside(scored, "jury1")).containsExactly("Работа " + number + ", файл 1.txt");
    assertThat(filesBeside(scored, "methodologist1")).as("not the owner").isEmpty();
  }

  private List<String> filesBeside(String task, String reader) {
    List<String> names = new ArrayList<>();
    signedIn.as(reader, () -> worklist.exhibits(task).stream().map(Exhibit.Papers.class::cast)
        .flatMap(papers -> papers.papers().stream()).filter(paper -> paper.address().startsWith("/files/")).forEach(paper -> {
          assertThat(reading.file(FileId.of(paper.address().replace("/files/", "")), reader)).isPresent();
          names.add(paper.name());
        }));
    return names;
  }

  @Test
  void theHistoryOfAnEntryIsNotForItsJurors() {
    contest.openJudging(held);
    String task = story.task("jury1", contest.instance(mill), "ScoreEntry").getId();
    signedIn.as("jury1", () -> {
      Worklist.Sheet sheet = worklist.sheet(task);
      assertThat(contents.showsHistory(sheet.task())).isFalse();
      assertThat(sheet.subject()).isEqualTo("№ " + contests.entry(mill).number() + ". Идея");
    });
  }

  @Test
  void theJurySeesRedactedFilesUnderNeutralNames() {
    contest.openJudging(held);
    JuryEntry seen = contests.juryEntry(mill, "jury2").orElseThrow();
    int number = contests.entry(mill).number();
    assertThat(seen.author()).isNull();
    assertThat(seen.files()).extracting(EntryView.FileView::name).containsExactly("Работа " + number + ", файл 1.txt");
    assertThat(seen.files()).extracting(EntryView.FileView::id)
        .doesNotContainAnyElementsOf(contests.entry(mill).files().stream().map(EntryView.FileView::id).toList());
    assertThat(contests.juryEntry(mill, "jury4")).as("a reserve who was not called").isEmpty();
  }

  @Test
  void nobodySeesWhatAnotherJurorGave() {
    contest.openJudging(held);
    contests.saveDraft(mill, "jury1", Map.of("c1", 3), "Секрет", "Заметка");
    String task = story.task("jury1", contest.instance(mill), "ScoreEntry").getId();

    assertThat(contests.juryEntry(mill, "jury1").orElseThrow().points()).containsEntry("c1", 3);
    assertThat(contests.juryEntry(mill, "jury2").orElseThrow().points()).isEmpty();
    signedIn.as("jury1", () -> {
      assertThat(forms.getTaskFormVariables(task)).containsEntry("commentToAuthor", "Секрет");
    });
    signedIn.as("methodologist1", () -> {
      assertThat(forms.getTaskFormVariables(task)).doesNotContainKeys("commentToAuthor", "scores");
    });
    assertThatThrownBy(() -> contests.saveDraft(mill, "jury4", Map.of(), null, null)).hasMessage("Эта работа назначена не вам.");
  }

  @Test
  void refusesACopyThatStillNamesAuthorOrBranch() {
    SubmitIdea idea = contest.idea(held, "librarian03", "Сад");
    EntryId garden = contests.submit(idea);
    story.runJobs();
    String surname = people.person("librarian03").name().replaceAll(".* ", "");

    refusesCopy(garden, Map.of("juryText", "Автор " + surname), "В копии для жюри осталось «" + surname + "». "
        + "Уберите то, что называет автора или библиотеку.");
    refusesCopy(garden, Map.of("juryTitle", "Сад библиотеки филиал 3"), "В копии для жюри осталось «филиал 3». "
        + "Уберите то, что называет автора или библиотеку.");
    refusesCopy(garden, Map.of("juryText", ""), "Подготовьте для жюри название и текст без имён.");
    refusesCopy(garden, Map.of("juryFiles", "redacted"), "Копий файлов без имён нет. "
        + "Приложите их на странице работы (ссылка над формой) или выберите «Жюри читает только текст».");
  }

  @Test
  void refusesACopyOfAFileThatStillNamesTheAuthorInside() {
    EntryId garden = contest.submit(held, "librarian03", "Сад");
    String surname = people.person("librarian03").name().replaceAll(".* ", "");
    assertThatThrownBy(() -> contests.addRedactedCopies(garden, List.of(ContestStory.file("сад.txt", "Составила " + surname))))
        .hasMessage("«сад.txt» не приложен: внутри осталось «" + surname + "». "
            + "Проверьте текст, примечания и исправления, свойства файла, затем приложите все копии ещё раз.");
    contests.addRedactedCopies(garden, List.of(ContestStory.file("сад.txt", "Составила автор"), ContestStory.file("план.txt", "План")));
    assertThat(exhibitsOf(garden)).contains("Копия 1.txt", "Копия 2.txt", "Приложить копии без имён");
    Matcher first = Pattern.compile("Копия 1\\.txt, address=/files/([0-9a-f-]+)").matcher(exhibitsOf(garden));
    assertThat(first.find()).isTrue();
    contests.removeRedactedCopy(garden, FileId.of(first.group(1)));
    assertThat(exhibitsOf(garden)).doesNotContain("Копия 1.txt").contains("Копия 2.txt");
  }

  private String exhibitsOf(EntryId entry) {
    String task = story.task("methodologist1", contest.instance(entry), "CheckEntry").getId();
    return signedIn.as("methodologist1", () -> worklist.exhibits(worklist.sheet(task))).toString();
  }

  @Test
  void saysThatFilesAreKeptBackRatherThanThatThereAreNone() {
    EntryId garden = contest.submitAccepted(held, "librarian03", "Сад");
    contest.openJudging(held);
    assertThat(contests.juryEntry(garden, "jury2").orElseThrow().filesKeptBack()).isTrue();
    assertThat(contests.juryEntry(mill, "jury2").orElseThrow().filesKeptBack()).isFalse();
  }

  private void refusesCopy(EntryId entry, Map<String, Object> change, String message) {
    Map<String, Object> form = new HashMap<>(ContestStory.accepted("Сад"));
    form.putAll(change);
    assertThatThrownBy(() -> contest.check(entry, form)).hasMessage(message);
  }

  @Test
  void goesThroughTheEntriesInAnOrderOfEachJurorsOwn() {
    ProcessInstance large = contest.announce(Map.of("entriesPerAuthor", 20));
    for (int i = 1; i <= 12; i++) {
      contest.submitAccepted(large, "librarian01", "Работа " + i);
    }
    contest.openJudging(large);
    List<Integer> first = order(large, "jury1");
    assertThat(first).hasSize(12).isEqualTo(order(large, "jury1")).isNotEqualTo(order(large, "jury2"))
        .isNotEqualTo(first.stream().sorted().toList());
  }

  private List<Integer> order(ProcessInstance instance, String juror) {
    return contests.scoringRoom(contest.id(instance), juror).stream().map(JuryEntry::number).toList();
  }
}
