package org.nastavnik.contest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.entry.EntryFile;
import org.nastavnik.contest.judging.ScoreSheet;
import org.nastavnik.contest.judging.Scoring;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.contest.rules.Criterion;
import org.nastavnik.document.TaskPapers;
import org.nastavnik.people.People;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.Exhibit.Paper;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.SubjectWords;
import org.nastavnik.workflow.TaskContents;
import org.nastavnik.workflow.TaskRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of an entry show. Jurors see their own sheet only, and in blind judging nothing that names the author. */
@Component
@Transactional(readOnly = true)
class EntryContents implements TaskContents {

  /** Steps of which only their owner may know what they are about. */
  private static final Set<String> OF_OWNER = Set.of("ScoreEntry", "CorrectEntry");

  private final ContestRegister contests;
  private final Entries entries;
  private final Scoring scoring;
  private final ContestViews views;
  private final People people;
  private final SignedIn signedIn;

  EntryContents(ContestRegister contests, Entries entries, Scoring scoring, ContestViews views, People people, SignedIn signedIn) {
    this.contests = contests;
    this.entries = entries;
    this.scoring = scoring;
    this.views = views;
    this.people = people;
    this.signedIn = signedIn;
  }

  @Override
  public Set<String> processKeys() {
    return Set.of("contestEntry");
  }

  @Override
  public Map<String, Object> of(TaskRef task) {
    Entry entry = entries.get(entryOf(task));
    Contest contest = contests.get(entry.contestId());
    return switch (task.taskKey()) {
      case "CheckEntry" -> isBlindFor(contest) ? Map.of() : toCheck(contest, entry);
      case "CorrectEntry" -> isOwn(task) ? toCorrect(entry) : Map.of();
      default -> isOwn(task) ? toScore(contest, entry, task.assignee()) : Map.of();
    };
  }

  /** A juror's sheet stands in the scoring room, a correction on the page of the entry. */
  @Override
  public Optional<String> page(String taskKey, String taskId) {
    return OF_OWNER.contains(taskKey) ? Optional.of("/contest/tasks/" + taskId) : Optional.empty();
  }

  /** Copies of the files without names are put on the page of the entry; jurors have no such page. */
  @Override
  public Optional<String> subjectPage(TaskRef task) {
    return Set.of("CheckEntry", "CorrectEntry").contains(task.taskKey()) ? Optional.of("/contest/entries/" + entryOf(task)) : Optional.empty();
  }

  /** The files, for those who may see what the form shows. */
  @Override
  public List<Exhibit> exhibits(TaskRef task, Supplier<Map<String, Object>> contents) {
    Entry entry = entries.get(entryOf(task));
    Contest contest = contests.get(entry.contestId());
    if (!showsTitle(task, contest)) {
      return List.of();
    }
    List<Exhibit> files = new ArrayList<>();
    if (task.taskKey().equals("ScoreEntry")) {
      files.addAll(TaskPapers.under(Messages.text("exhibit.files"), ContestViews.filesForJury(contest, entry).stream()
          .map(file -> TaskPapers.file(file.id(), file.name())).toList()));
    } else {
      files.addAll(TaskPapers.under(Messages.text("exhibit.filesOfAuthor"), papers(entry.files())));
      files.addAll(TaskPapers.under(Messages.text("exhibit.filesWithoutNames"), copies(task, contest, entry)));
    }
    return files;
  }

  /** Those there are, and the page where the one who checks a blind entry adds more. */
  private static List<Paper> copies(TaskRef task, Contest contest, Entry entry) {
    List<Paper> copies = new ArrayList<>(papers(entry.redactedCopies()));
    if (task.taskKey().equals("CheckEntry") && contest.isBlind() && !entry.files().isEmpty()) {
      copies.add(new Paper(Messages.text("exhibit.addFilesWithoutNames"), "/contest/entries/" + entry.id() + "#copies"));
    }
    return copies;
  }

  private static List<Paper> papers(List<EntryFile> files) {
    return files.stream().map(file -> TaskPapers.file(file.file(), file.name())).toList();
  }

  /** Whoever checks an entry is not told its title where that person judges in the blind contest too. */
  @Override
  public List<SubjectWords> subjectWords() {
    return List.of(new SubjectWords("""
        cast(e.id as varchar(36)), e.title, cast(e.entry_number as varchar(10)), e.jury_title,
        case when c.blind = true then (select string_agg(j.user_id, ' ') from contest_jury j where j.contest_id = c.id) end, null""",
        "contest_entry e join contest c on c.id = e.contest_id where e.id in",
        task -> processKeys().contains(task.processKey()) && (isCheck(task) || OF_OWNER.contains(String.valueOf(task.taskKey())) && isOwn(task))
            ? entryOf(task).id() : null,
        (task, words) -> isCheck(task) && isAmong(words.get(3)) ? null
            : subject(words.get(0), words.get(1) == null ? null : Integer.valueOf(words.get(1)), words.get(2))));
  }

  private boolean isAmong(String jurors) {
    return jurors != null && List.of(jurors.split(" ")).contains(String.valueOf(signedIn.userId()));
  }

  @Override
  public Optional<String> subject(TaskRef task, Map<String, Object> contents) {
    Entry entry = entries.get(entryOf(task));
    return showsTitle(task, contests.get(entry.contestId())) ? Optional.of(subject(entry.title(), entry.number(), entry.juryTitle()))
        : Optional.empty();
  }

  private static String subject(String title, Integer number, String juryTitle) {
    return number == null ? title : Messages.text("contest.entrySubject", number, juryTitle);
  }

  /** By number, as the title may tell whose it is. */
  @Override
  public Map<String, String> subjectsOfInstances(Collection<TaskRef> instances) {
    Map<EntryId, Entry> known = entries.findAllById(instances.stream().map(EntryContents::entryOf).collect(Collectors.toSet())).stream()
        .collect(Collectors.toMap(Entry::id, Function.identity()));
    return instances.stream().filter(instance -> known.containsKey(entryOf(instance)))
        .collect(Collectors.toMap(TaskRef::taskId, instance -> numbered(known.get(entryOf(instance)))));
  }

  private static String numbered(Entry entry) {
    return entry.number() == null ? Messages.text("contest.entryUnnumbered") : Messages.text("contest.entryNumbered", entry.number());
  }

  private static EntryId entryOf(TaskRef task) {
    return EntryId.of(task.variable("entryId"));
  }

  private boolean showsTitle(TaskRef task, Contest contest) {
    return isCheck(task) ? !isBlindFor(contest) : isOwn(task);
  }

  private static boolean isCheck(TaskRef task) {
    return "CheckEntry".equals(task.taskKey());
  }

  /** The history names the author and tells which jurors have finished. */
  @Override
  public boolean showsHistory(TaskRef task) {
    return !task.taskKey().equals("ScoreEntry") && showsTitle(task, contests.ofEntry(entryOf(task)));
  }

  /** Neither authors nor who judges which entry. */
  @Override
  public boolean namesDoer(String taskKey) {
    return "CheckEntry".equals(taskKey);
  }

  @Override
  public Optional<String> parentVariable() {
    return Optional.of("contestId");
  }

  /** A juror owes scores, whatever entry they are for. */
  @Override
  public boolean namesOwner(String taskKey) {
    return "CheckEntry".equals(taskKey) || "ScoreEntry".equals(taskKey);
  }

  private boolean isBlindFor(Contest contest) {
    return contest.isBlind() && signedIn.userId() != null && contest.hasJuror(signedIn.userId());
  }

  private boolean isOwn(TaskRef task) {
    return signedIn.userId() == null || signedIn.userId().equals(task.assignee());
  }

  private Map<String, Object> toCheck(Contest contest, Entry entry) {
    Map<String, Object> contents = new HashMap<>();
    contents.put("title", entry.title());
    contents.put("author", people.person(entry.author()).name());
    contents.put("branch", people.branch(entry.branchId()).name());
    contents.put("summary", entry.summary());
    contents.put("blind", contest.isBlind());
    if (contest.isBlind()) {
      contents.put("juryTitle", entry.title());
      contents.put("juryText", entry.summary());
      contents.put("juryFiles", entry.redactedCopies().isEmpty() ? "withhold" : "redacted");
    }
    return contents;
  }

  private static Map<String, Object> toCorrect(Entry entry) {
    Map<String, Object> contents = new HashMap<>();
    contents.put("remark", entry.returnRemark());
    contents.put("title", entry.title());
    contents.put("summary", entry.summary());
    return contents;
  }

  private Map<String, Object> toScore(Contest contest, Entry entry, String juror) {
    ScoreSheet sheet = scoring.sheet(entry.id(), juror).orElseThrow();
    JuryEntry shown = views.forJuror(contest, entry, sheet);
    Map<String, Object> contents = new HashMap<>();
    contents.put("number", shown.number());
    contents.put("title", shown.title());
    contents.put("text", shown.text());
    contents.put("author", shown.author());
    contents.put("blind", contest.isBlind());
    contents.put("scores", contest.criteria().stream().map(criterion -> scoreRow(criterion, shown.points())).toList());
    contents.put("commentToAuthor", shown.commentToAuthor());
    contents.put("noteToJury", shown.noteToJury());
    return contents;
  }

  private static Map<String, Object> scoreRow(Criterion criterion, Map<String, Integer> points) {
    Map<String, Object> row = new HashMap<>();
    row.put("criterion", criterion.code());
    row.put("name", criterion.name());
    row.put("weight", criterion.weight());
    row.put("max", criterion.max());
    row.put("points", points.get(criterion.code()));
    return row;
  }
}
