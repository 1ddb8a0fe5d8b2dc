package org.nastavnik.contest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.nastavnik.contest.SubmitIdea.GivenConsent;
import org.nastavnik.contest.entry.Drafting;
import org.nastavnik.document.Upload;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SignedIn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What stories of contests have in common: a contest with two criteria, a jury of three and a reserve. */
@Component
@Profile("test")
public class ContestStory {

  static final LocalDate LAST_ENTRY_DAY = LocalDate.of(2022, 6, 1);
  static final LocalDate AFTER_ENTRIES = LAST_ENTRY_DAY.plusDays(1);
  static final LocalDate LAST_JUDGING_DAY = LocalDate.of(2022, 6, 22);
  static final LocalDate AFTER_JUDGING = LAST_JUDGING_DAY.plusDays(1);
  static final List<String> JURY = List.of("jury1", "jury2", "jury3");

  private final ProcessStory story;
  private final ProjectFixture projects;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final SignedIn signedIn;
  private final Contests contests;
  private final Drafting drafting;

  ContestStory(ProcessStory story, ProjectFixture projects, RuntimeService runtime, HistoryService history,
      SignedIn signedIn, Contests contests, Drafting drafting) {
    this.story = story;
    this.projects = projects;
    this.runtime = runtime;
    this.history = history;
    this.signedIn = signedIn;
    this.contests = contests;
    this.drafting = drafting;
  }

  /** A contest of a new project, with its rules still to be drafted. */
  public ProcessInstance begin() {
    return begin(projects.passport());
  }

  public ProcessInstance begin(ProjectId project) {
    return runtime.startProcessInstanceByKey("contest", Map.of("projectId", project.toString()));
  }

  /** A contest that accepts entries; {@code changes} differ from the usual rules. */
  public ProcessInstance announce(Map<String, Object> changes) {
    return announce(begin(), changes);
  }

  public ProcessInstance announce(ProcessInstance contest, Map<String, Object> changes) {
    story.completeAs("methodologist1", contest, "DraftContestRules", rules(changes));
    story.completeAs("director", contest, "ApproveContestRules", Map.of("decision", "approve"));
    return contest;
  }

  public Map<String, Object> rules(Map<String, Object> changes) {
    Map<String, Object> rules = new HashMap<>();
    rules.put("title", "Лучшая проектная идея");
    rules.put("theme", "Проекты для жителей");
    rules.put("lastEntryDay", LAST_ENTRY_DAY.toString());
    rules.put("lastJudgingDay", LAST_JUDGING_DAY.toString());
    rules.put("judging", "blind");
    rules.put("jurorsPerEntry", 0);
    rules.put("evening", "none");
    rules.put("ties", "share");
    rules.put("prizes", 1);
    rules.put("minimumEntries", 1);
    rules.put("entriesPerAuthor", 2);
    rules.put("criteria", List.of(Map.of("name", "Польза", "weight", 60, "max", 10), Map.of("name", "Новизна", "weight", 40, "max", 10)));
    rules.put("jury", Stream.concat(IntStream.range(0, JURY.size()).mapToObj(i -> juror(JURY.get(i), i == 0 ? "chair" : "member")),
        Stream.of(juror("jury4", "reserve"))).toList());
    rules.putAll(changes);
    return rules;
  }

  public static Map<String, Object> juror(String member, String part) {
    return Map.of("member", member, "part", part);
  }

  public ContestId id(ProcessInstance contest) {
    return ContestId.of((String) signedIn.asSystem(() -> history.createHistoricVariableInstanceQuery()
        .processInstanceId(contest.getId()).variableName("contestId").singleResult().getValue()));
  }

  SubmitIdea idea(ProcessInstance contest, String author, String title) {
    return new SubmitIdea(id(contest), author, title, "Идея для жителей посёлка", List.of(file("idea.txt", "Моя идея")),
        Stream.of(ConsentPurpose.values()).map(purpose -> new GivenConsent(purpose, purpose.textId())).toList());
  }

  /** The id of a file that the author has attached to a draft. */
  public String draftFile(ProcessInstance contest, String author) {
    return drafting.addFile(id(contest), author, file("черновик.txt", "Черновик")).file().toString();
  }

  static Upload file(String name, String text) {
    return new Upload(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** An entry that waits to be checked. */
  public EntryId submit(ProcessInstance contest, String author, String title) {
    EntryId entry = handIn(contest, author, title);
    story.runJobs();
    return entry;
  }

  /** An entry whose conditions are still to be checked. */
  public EntryId handIn(ProcessInstance contest, String author, String title) {
    return contests.submit(idea(contest, author, title));
  }

  /** An entry that waits for the jury. */
  public EntryId submitAccepted(ProcessInstance contest, String author, String title) {
    EntryId entry = submit(contest, author, title);
    check(entry, accepted(title));
    return entry;
  }

  void check(EntryId entry, Map<String, Object> form) {
    story.completeAs("methodologist2", instance(entry), "CheckEntry", form);
  }

  static Map<String, Object> accepted(String title) {
    return Map.of("decision", "accept", "juryTitle", title, "juryText", "Идея для жителей", "juryFiles", "withhold");
  }

  public ProcessInstance instance(EntryId entry) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(entry.toString()).singleResult();
  }

  /** The day after the last one for entries; jurors are asked for their conflicts. */
  public void closeEntries() {
    story.advanceTo(AFTER_ENTRIES);
  }

  /** Everybody of the jury declares no more than what is proposed; judging opens. */
  public void declareConflicts(ProcessInstance contest) {
    Stream.of("jury1", "jury2", "jury3", "jury4").forEach(juror -> declare(contest, juror, Map.of()));
    story.runJobs();
  }

  public void declare(ProcessInstance contest, String juror, Map<String, Object> changes) {
    Map<String, Object> form = new HashMap<>(Map.of("ownBranch", true, "ownConsultations", true, "confirmed", true));
    form.putAll(changes);
    story.completeAs(juror, contest, "DeclareConflicts", form);
  }

  /** Entries are closed and judging is open. */
  public void openJudging(ProcessInstance contest) {
    closeEntries();
    declareConflicts(contest);
  }

  void score(EntryId entry, String juror, int use, int news) {
    story.completeAs(juror, instance(entry), "ScoreEntry", scored(use, news));
    story.runJobs();
  }

  public static Map<String, Object> scored(int use, int news) {
    return Map.of("decision", "finished", "commentToAuthor", "Отзыв " + use + "/" + news, "noteToJury", "Заметка",
        "scores", List.of(Map.of("criterion", "c1", "points", use), Map.of("criterion", "c2", "points", news)));
  }

  /** Each of the three jurors gives these points for both criteria. */
  void scoreByAll(EntryId entry, int... points) {
    IntStream.range(0, JURY.size()).forEach(i -> score(entry, JURY.get(i), points[i], points[i]));
  }

  void signAndApprove(ProcessInstance contest) {
    story.completeAs("jury1", contest, "SignProtocol", Map.of("confirmed", true));
    story.completeAs("director", contest, "ApproveProtocol", Map.of("decision", "approve"));
    story.runJobs();
  }
}
