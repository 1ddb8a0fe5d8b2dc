package org.nastavnik.regulation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.project.Passport;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SubjectWords;
import org.nastavnik.workflow.TaskContents;
import org.nastavnik.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** What the forms of the processes {@code regulation} and {@code acknowledgement} show. */
@Component
class RegulationContents implements TaskContents {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  private final RegulationRepository regulations;
  private final StarterText starter;
  private final RegulationExhibits exhibits;
  private final Projects projects;
  private final People people;
  private final SchoolClock clock;

  RegulationContents(RegulationRepository regulations, StarterText starter, RegulationExhibits exhibits, Projects projects,
      People people, SchoolClock clock) {
    this.regulations = regulations;
    this.starter = starter;
    this.exhibits = exhibits;
    this.projects = projects;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Set<String> processKeys() {
    return Set.of("regulation", "acknowledgement");
  }

  @Override
  public Map<String, Object> of(TaskRef task) {
    Regulation regulation = regulationOf(task);
    return switch (task.taskKey()) {
      case "DraftRegulation" -> draft(regulation);
      case "ReviewRegulation" -> review(regulation, task.assignee());
      case "DecideOnMissingReviews" -> missingReviews(regulation);
      case "ReviseRegulation" -> revision(regulation);
      case "ApproveRegulation" -> approval(regulation);
      case "AcknowledgeDocument" -> reading(regulation, task.variable("branchId"));
      default -> Map.of();
    };
  }

  @Override
  public List<Exhibit> exhibits(TaskRef task, Supplier<Map<String, Object>> contents) {
    Regulation regulation = regulationOf(task);
    return switch (task.taskKey()) {
      case "DraftRegulation" -> exhibits.passport(regulation);
      case "ReviewRegulation", "ApproveRegulation" -> RegulationExhibits.changes(regulation, task.assignee());
      case "DecideOnMissingReviews" -> List.of(RegulationExhibits.text(regulation));
      case "AcknowledgeDocument" -> exhibits.issued(regulation);
      default -> List.of();
    };
  }

  private Regulation regulationOf(TaskRef task) {
    return regulations.existing(idOf(task));
  }

  private static RegulationId idOf(TaskRef task) {
    return RegulationId.of(Optional.ofNullable(task.variable("regulationId")).orElseGet(() -> task.variable("documentId")));
  }

  /** To read is the text, by its title; everything else is about the project. */
  @Override
  public List<SubjectWords> subjectWords() {
    return List.of(Projects.nameWords(task -> processKeys().contains(task.processKey()) && !toRead(task)), new SubjectWords("cast(regulation_id as varchar(36)), title, null, null, null, null", """
        regulation_version newest where version_number = (select max(version_number) from regulation_version same where same.regulation_id = newest.regulation_id) and regulation_id in""",
        task -> toRead(task) ? idOf(task).id() : null, (task, words) -> words.get(0)));
  }

  private static boolean toRead(TaskRef task) {
    return "AcknowledgeDocument".equals(task.taskKey());
  }

  @Override
  public Optional<String> subject(TaskRef task, Map<String, Object> contents) {
    return toRead(task) ? Optional.ofNullable(contents.get("title")).map(Object::toString) : Optional.empty();
  }

  /** Who has read and who has not is for those in charge. */
  @Override
  public boolean showsHistory(TaskRef task) {
    return !task.taskKey().equals("AcknowledgeDocument");
  }

  @Override
  public boolean namesDoer(String taskKey) {
    return !"AcknowledgeDocument".equals(taskKey);
  }

  @Override
  public boolean namesOwner(String taskKey) {
    return true;
  }

  /** The text that was rejected last, else a starter from the facts of the passport. */
  private Map<String, Object> draft(Regulation regulation) {
    Map<String, Object> contents = new LinkedHashMap<>();
    Passport passport = projects.passport(regulation.projectId());
    Optional<Regulation> rejected = regulations.lastRejected(regulation.projectId());
    contents.put("project", passport.name());
    contents.put("goal", passport.goal());
    contents.put("rejectionReason", rejected.map(Regulation::rejectionReason).orElse(null));
    contents.put("title", rejected.map(Regulation::title).orElseGet(() -> Messages.text("regulation.title", passport.name())));
    contents.put("sections", rejected.map(Regulation::current).map(this::newRows).orElseGet(() -> rows(starter.sections(passport))));
    return contents;
  }

  private List<Map<String, Object>> newRows(RegulationVersion version) {
    return rows(version.sections().stream().map(section -> new SectionDraft(null, section.heading(), section.text())).toList());
  }

  private static List<Map<String, Object>> rows(List<SectionDraft> sections) {
    return sections.stream().map(section -> row("heading", section.heading(), "text", section.text())).toList();
  }

  private Map<String, Object> review(Regulation regulation, String reviewer) {
    Map<String, Object> contents = text(regulation);
    Set<SectionId> changed = regulation.changedByLastRevision();
    contents.put("sections", regulation.current().sections().stream().map(section -> row("heading", section.heading(),
        "text", section.text(), "note", changed.contains(section.id()) ? Messages.text("regulation.sectionChanged") : null)).toList());
    contents.put("earlierRemarks", remarks(regulation, reviewer));
    contents.put("sectionChoices", sectionChoices(regulation));
    return contents;
  }

  private Map<String, Object> missingReviews(Regulation regulation) {
    Map<String, Object> contents = new LinkedHashMap<>();
    contents.put("title", regulation.title());
    contents.put("missing", regulation.pending().stream().map(SignOff::view)
        .map(asked -> row("reviewer", asked.name(), "post", asked.post(), "asked", moment(asked.askedAt()))).toList());
    contents.put("signOffs", signOffs(regulation));
    return contents;
  }

  private Map<String, Object> revision(Regulation regulation) {
    Map<String, Object> contents = text(regulation);
    List<Section> sections = regulation.current().sections();
    contents.put("sections", IntStream.range(0, sections.size()).mapToObj(place -> row("number", String.valueOf(place + 1),
        "heading", sections.get(place).heading(), "text", sections.get(place).text())).toList());
    List<RegulationView.Remark> open = regulation.openRemarks().stream().map(regulation::view).toList();
    contents.put("answers", IntStream.range(0, open.size()).mapToObj(place -> row("number", String.valueOf(place + 1),
        "author", open.get(place).authorName(), "section", heading(open.get(place)), "remark", open.get(place).text())).toList());
    return contents;
  }

  private Map<String, Object> approval(Regulation regulation) {
    Map<String, Object> contents = text(regulation);
    contents.put("signOffs", signOffs(regulation));
    contents.put("earlierRemarks", remarks(regulation, null));
    contents.put("sectionChoices", sectionChoices(regulation));
    return contents;
  }

  private Map<String, Object> reading(Regulation regulation, String branchId) {
    Map<String, Object> contents = text(regulation);
    RegulationView.Approval approval = regulation.approval();
    contents.put("order", Messages.text("regulation.byOrder", approval.orderNumber(), DAY.format(approval.orderDate())));
    contents.put("branch", people.branch(BranchId.of(branchId)).name());
    return contents;
  }

  private static Map<String, Object> text(Regulation regulation) {
    Map<String, Object> contents = new LinkedHashMap<>();
    contents.put("title", regulation.title());
    contents.put("version", String.valueOf(regulation.current().number()));
    contents.put("sections", regulation.current().sections().stream()
        .map(section -> row("heading", section.heading(), "text", section.text())).toList());
    return contents;
  }

  /** Remarks that were answered, of one author or of all. */
  private List<Map<String, Object>> remarks(Regulation regulation, String author) {
    return regulation.answeredRemarks().stream().filter(remark -> author == null || author.equals(remark.author()))
        .map(remark -> row("author", remark.authorName(), "section", heading(remark), "remark", remark.text(), "answer", remark.answer()))
        .toList();
  }

  private static String heading(RegulationView.Remark remark) {
    return remark.heading() == null ? Messages.text("regulation.wholeText") : remark.heading();
  }

  private List<Map<String, Object>> signOffs(Regulation regulation) {
    return regulation.signOffs().stream().map(SignOff::view).filter(signOff -> signOff.signedAt() != null || signOff.waivedAt() != null)
        .map(signOff -> row("reviewer", signOff.name(), "version", String.valueOf(signOff.version()),
            "verdict", verdict(signOff), "signed", moment(signOff.signedAt()))).toList();
  }

  private static String verdict(RegulationView.SignOff signOff) {
    return signOff.verdict() == null ? Messages.text("regulation.waived", signOff.waiverReason())
        : Messages.text("regulation.verdict." + signOff.verdict());
  }

  private static List<Map<String, Object>> sectionChoices(Regulation regulation) {
    return regulation.current().sections().stream()
        .map(section -> row("label", section.heading(), "value", section.id().toString())).toList();
  }

  private String moment(Instant instant) {
    return instant == null ? null : MOMENT.format(instant.atZone(clock.getZone()));
  }

  private static Map<String, Object> row(String... keysAndTexts) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int place = 0; place < keysAndTexts.length; place += 2) {
      row.put(keysAndTexts[place], keysAndTexts[place + 1]);
    }
    return row;
  }
}
