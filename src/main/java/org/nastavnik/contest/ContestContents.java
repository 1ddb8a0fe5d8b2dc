package org.nastavnik.contest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.judging.Conflicts;
import org.nastavnik.contest.judging.Judging;
import org.nastavnik.contest.results.EntryResult;
import org.nastavnik.contest.results.Figures;
import org.nastavnik.contest.results.ProtocolTexts;
import org.nastavnik.contest.results.ContestResults;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.contest.rules.Dates;
import org.nastavnik.contest.rules.JuryMember;
import org.nastavnik.contest.rules.Protocol;
import org.nastavnik.document.TaskPapers;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.project.Passport;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.Exhibit.Paper;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.SubjectWords;
import org.nastavnik.workflow.TaskContents;
import org.nastavnik.workflow.TaskRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a contest show. What is for the jury is for its owner only, and in blind judging names no author. */
@Component
@Transactional(readOnly = true)
class ContestContents implements TaskContents {

  private static final int SHOWN_BEYOND_PRIZES = 7;
  private static final int SHOWN_DISPUTED = 5;

  private final ContestRegister contests;
  private final Entries entries;
  private final Conflicts conflicts;
  private final Judging judging;
  private final ContestResults results;
  private final RulesProposal proposal;
  private final ContestViews views;
  private final Projects projects;
  private final People people;
  private final SignedIn signedIn;
  private final TaskPapers papers;

  ContestContents(ContestRegister contests, Entries entries, Conflicts conflicts, Judging judging, ContestResults results,
      RulesProposal proposal, ContestViews views, Projects projects, People people, SignedIn signedIn, TaskPapers papers) {
    this.contests = contests;
    this.entries = entries;
    this.conflicts = conflicts;
    this.judging = judging;
    this.results = results;
    this.proposal = proposal;
    this.views = views;
    this.projects = projects;
    this.people = people;
    this.signedIn = signedIn;
    this.papers = papers;
  }

  @Override
  public Set<String> processKeys() {
    return Set.of("contest");
  }

  @Override
  public Map<String, Object> of(TaskRef task) {
    Contest contest = contests.get(contestOf(task));
    boolean owned = signedIn.userId() == null || signedIn.userId().equals(task.assignee());
    return switch (task.taskKey()) {
      case "DraftContestRules" -> draft(contest);
      case "ApproveContestRules" -> rulesToApprove(contest);
      case "DecideOnFewEntries" -> fewEntries(contest);
      case "DecideOnMissingScores" -> missingScores(contest);
      case "ApproveProtocol" -> protocol(contest, !contest.hasJuror(String.valueOf(signedIn.userId())));
      default -> owned ? forJuror(contest, task) : Map.of();
    };
  }

  /** The whole ranking beside the protocol, the works beside a tie; the Regulation for the rules. */
  @Override
  public List<Exhibit> exhibits(TaskRef task, Supplier<Map<String, Object>> contents) {
    Contest contest = contests.get(contestOf(task));
    boolean owned = signedIn.userId() == null || signedIn.userId().equals(task.assignee());
    return switch (task.taskKey()) {
      case "DraftContestRules", "ApproveContestRules" -> TaskPapers.under(Messages.text("exhibit.documents"),
          papers.ofProject(contest.projectId().id(), "passport", "regulation"));
      case "ApproveProtocol" -> toJudge(contents.get());
      case "SignProtocol" -> owned ? toJudge(contents.get()) : List.of();
      case "BreakTie" -> owned ? tiedWorks(contest) : List.of();
      default -> List.of();
    };
  }

  private static List<Exhibit> toJudge(Map<String, Object> contents) {
    Paper figures = new Paper(Messages.text("contest.results.lead"), "/contest/results");
    return List.of(ranking(contents), new Exhibit.Papers(Messages.text("contest.tab.results"), List.of(figures)));
  }

  private static Exhibit ranking(Map<String, Object> contents) {
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> lines = (List<Map<String, Object>>) contents.get("ranking");
    List<String> keys = Stream.of("place", "number", "title", "author", "points", "evened", "spread")
        .filter(key -> lines.stream().anyMatch(line -> line.get(key) != null)).toList();
    List<List<String>> rows = lines.stream()
        .map(line -> keys.stream().map(line::get).map(cell -> cell == null ? "" : cell.toString()).toList()).toList();
    return new Exhibit.Table(Messages.text("contest.ranking"),
        keys.stream().map(key -> Messages.text("contest.ranking." + key)).toList(), rows);
  }

  /** As the jury reads them. */
  private List<Exhibit> tiedWorks(Contest contest) {
    List<EntryResult> tied = results.tied(contest.id());
    Map<EntryId, Entry> known = byId(tied);
    return tied.stream().map(result -> known.get(result.entryId())).<Exhibit>map(entry -> new Exhibit.Text(
        Messages.text("contest.entrySubject", entry.number(), entry.juryTitle()), entry.juryText())).toList();
  }

  /** The contest by its title; before it has one, by its project. */
  @Override
  public List<SubjectWords> subjectWords() {
    Predicate<TaskRef> itsTasks = task -> processKeys().contains(task.processKey());
    return List.of(Projects.nameWords(itsTasks), new SubjectWords("cast(id as varchar(36)), title, null, null, null, null", "contest where id in",
        task -> itsTasks.test(task) && task.variable("contestId") != null ? contestOf(task).id() : null, (task, words) -> words.get(0)));
  }

  @Override
  public Optional<String> subject(TaskRef task, Map<String, Object> contents) {
    return Optional.ofNullable(contests.get(contestOf(task)).title()).or(() -> Optional.ofNullable(contents.get("project")).map(Object::toString));
  }

  private static ContestId contestOf(TaskRef task) {
    return ContestId.of(task.variable("contestId"));
  }

  /** A juror's grounds for a conflict are not for the other jurors. */
  @Override
  public boolean showsHistory(TaskRef task) {
    return !task.taskKey().equals("DeclareConflicts");
  }

  @Override
  public boolean namesDoer(String taskKey) {
    return !"DeclareConflicts".equals(taskKey);
  }

  @Override
  public boolean namesOwner(String taskKey) {
    return true;
  }

  private Map<String, Object> forJuror(Contest contest, TaskRef task) {
    return switch (task.taskKey()) {
      case "DeclareConflicts" -> conflicts(contest, task.assignee());
      case "BreakTie" -> ties(contest);
      default -> protocol(contest, !contest.isBlind());
    };
  }

  private Map<String, Object> draft(Contest contest) {
    Passport passport = projects.passport(contest.projectId());
    List<Person> jurors = people.inGroup(Roles.JURY);
    Map<String, Object> contents = contest.title() == null ? proposal.rules(passport, jurors) : rules(contest);
    contents.put("project", passport.name());
    contents.put("remark", contest.rulesRemark());
    contents.put("jurors", jurors.stream().map(ContestContents::option).toList());
    return contents;
  }

  private static Map<String, String> option(Person person) {
    return Map.of("label", person.name(), "value", person.userId());
  }

  private static Map<String, Object> rules(Contest contest) {
    Map<String, Object> contents = new HashMap<>();
    contents.put("title", contest.title());
    contents.put("theme", contest.theme());
    contents.put("lastEntryDay", contest.lastEntryDay());
    contents.put("lastJudgingDay", contest.lastJudgingDay());
    contents.put("judging", contest.isBlind() ? "blind" : "open");
    contents.put("jurorsPerEntry", contest.jurorsPerEntry());
    contents.put("evening", lower(contest.evening()));
    contents.put("ties", lower(contest.ties()));
    contents.put("prizes", contest.prizes());
    contents.put("minimumEntries", contest.minimumEntries());
    contents.put("entriesPerAuthor", contest.entriesPerAuthor());
    contents.put("criteria", contest.criteria().stream()
        .map(criterion -> Map.of("name", criterion.name(), "weight", criterion.weight(), "max", criterion.max())).toList());
    contents.put("jury", contest.jury().stream()
        .map(member -> Map.of("member", member.userId(), "part", lower(member.part()))).toList());
    return contents;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, Object> rulesToApprove(Contest contest) {
    Map<String, Object> contents = rules(contest);
    Map<String, Person> names = people.people(contest.jury().stream().map(JuryMember::userId).toList());
    contents.put("jury", contest.jury().stream().map(member -> Map.of("member", names.get(member.userId()).name(),
        "part", Messages.text("contest.part." + lower(member.part())))).toList());
    return contents;
  }

  private Map<String, Object> fewEntries(Contest contest) {
    return Map.of(
        "accepted", entries.countByContestIdAndAcceptedAtIsNotNullAndWithdrawnAtIsNull(contest.id()),
        "minimumEntries", contest.minimumEntries(),
        "lastEntryDay", Dates.text(contest.lastEntryDay()));
  }

  /** Entries are shown in an open contest only: in a blind one the grounds alone would name their author's branch. */
  private Map<String, Object> conflicts(Contest contest, String juror) {
    Map<String, Object> contents = new HashMap<>();
    contents.put("contestTitle", contest.title());
    contents.put("ownBranch", true);
    contents.put("ownConsultations", true);
    contents.put("blind", contest.isBlind());
    contents.put("proposed", contest.isBlind() ? List.of() : proposed(contest, juror));
    return contents;
  }

  private List<Map<String, String>> proposed(Contest contest, String juror) {
    List<Entry> proposed = entries.findAllById(conflicts.proposedFor(contest.id(), juror));
    Map<EntryId, String> authors = views.authorsOf(proposed);
    return proposed.stream().map(entry -> Map.of("title", entry.title(), "author", authors.get(entry.id()))).toList();
  }

  private Map<String, Object> missingScores(Contest contest) {
    Map<String, Person> names = people.people(contest.jury().stream().map(JuryMember::userId).toList());
    var owing = judging.owing(contest.id());
    return Map.of(
        "owing", owing.stream().map(one -> Map.of("name", names.get(one.juror()).name(), "sheets", one.sheets())).toList(),
        "owingJurors", owing.stream().map(one -> option(names.get(one.juror()))).toList(),
        "reserves", contest.reserves().stream().map(names::get).map(ContestContents::option).toList());
  }

  private Map<String, Object> ties(Contest contest) {
    List<EntryResult> tied = results.tied(contest.id());
    Map<EntryId, Entry> known = byId(tied);
    boolean brokenBefore = contest.protocol().tieGrounds() != null;
    Map<String, Object> contents = new HashMap<>();
    contents.put("tied", tied.stream().map(result -> tiedRow(contest, result, known.get(result.entryId()), brokenBefore)).toList());
    contents.put("grounds", contest.protocol().tieGrounds());
    return contents;
  }

  private static Map<String, Object> tiedRow(Contest contest, EntryResult result, Entry entry, boolean brokenBefore) {
    Map<String, Object> row = new HashMap<>();
    row.put("number", entry.number());
    row.put("title", entry.juryTitle());
    row.put("shared", result.sharedPlace());
    row.put("points", Figures.text(deciding(contest, result)));
    row.put("spread", Figures.text(result.spread()));
    row.put("place", brokenBefore ? result.place() : null);
    return row;
  }

  private static Number deciding(Contest contest, EntryResult result) {
    return contest.protocol().isDecidedByEvened() ? result.evenedMean() : result.mean();
  }

  private Map<String, Object> protocol(Contest contest, boolean named) {
    Map<String, Object> contents = new HashMap<>();
    Protocol protocol = contest.protocol();
    contents.put("method", ProtocolTexts.method(protocol));
    contents.put("agreement", ProtocolTexts.agreement(protocol));
    contents.put("tieGrounds", protocol.tieGrounds());
    contents.put("remark", protocol.remark());
    List<EntryResult> ranked = results.of(contest.id());
    List<Entry> accepted = entries.findByContestIdAndAcceptedAtIsNotNullAndWithdrawnAtIsNull(contest.id());
    Map<String, String> names = people.names(Stream.concat(Stream.ofNullable(protocol.signedBy()),
        named ? accepted.stream().map(Entry::author) : Stream.empty()).distinct().toList());
    Map<EntryId, Map<String, Object>> lines = lines(ranked, accepted, named ? views.authorsOf(accepted, names) : Map.of());
    contents.put("accepted", accepted.size());
    contents.put("signedBy", protocol.signedBy() == null ? null : names.getOrDefault(protocol.signedBy(), protocol.signedBy()));
    List<EntryResult> best = ranked.stream().limit(contest.prizes() + SHOWN_BEYOND_PRIZES).toList();
    contents.put("evened", best.stream().anyMatch(result -> result.evenedMean() != null));
    contents.put("best", linesOf(best.stream(), lines));
    contents.put("disputed", linesOf(ContestResults.mostDisputed(ranked).limit(SHOWN_DISPUTED), lines));
    contents.put("ranking", linesOf(ranked.stream(), lines));
    return contents;
  }

  private static List<Map<String, Object>> linesOf(Stream<EntryResult> results, Map<EntryId, Map<String, Object>> lines) {
    return results.map(EntryResult::entryId).map(lines::get).toList();
  }

  /** @param accepted all entries that have results */
  private static Map<EntryId, Map<String, Object>> lines(List<EntryResult> ranked, List<Entry> accepted, Map<EntryId, String> authors) {
    Map<EntryId, Entry> known = accepted.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    return ranked.stream().collect(Collectors.toMap(EntryResult::entryId, result -> line(result, known.get(result.entryId()), authors)));
  }

  private static Map<String, Object> line(EntryResult result, Entry entry, Map<EntryId, String> authors) {
    Map<String, Object> line = new HashMap<>();
    line.put("place", result.place());
    line.put("number", entry.number());
    line.put("title", authors.isEmpty() ? entry.juryTitle() : entry.title());
    line.put("author", authors.get(entry.id()));
    line.put("points", Figures.text(result.mean()));
    line.put("evened", Figures.text(result.evenedMean()));
    line.put("spread", Figures.text(result.spread()));
    return line;
  }

  private Map<EntryId, Entry> byId(List<EntryResult> ranked) {
    return entries.findAllById(ranked.stream().map(EntryResult::entryId).toList()).stream()
        .collect(Collectors.toMap(Entry::id, Function.identity()));
  }
}
