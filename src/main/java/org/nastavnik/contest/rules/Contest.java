package org.nastavnik.contest.rules;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.ranking.Ranking;
import org.nastavnik.contest.ranking.Scale;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;

/** A contest: its rules, and when it was announced, judged, decided or cancelled. */
@Entity
@Table(name = "contest")
public class Contest {

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  @EmbeddedId
  private ContestId id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "project_id"))
  private ProjectId projectId;

  private Instant registeredAt;

  private String title;
  private String theme;
  private LocalDate lastEntryDay;
  private LocalDate lastJudgingDay;
  private boolean blind;
  private int jurorsPerEntry;

  @Enumerated(EnumType.STRING)
  private Evening evening;

  @Enumerated(EnumType.STRING)
  private Ties ties;

  private int prizes;
  private int minimumEntries;
  private int entriesPerAuthor;

  @ElementCollection
  @CollectionTable(name = "contest_criterion", joinColumns = @JoinColumn(name = "contest_id"))
  @OrderColumn(name = "position")
  private List<Criterion> criteria = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "contest_jury", joinColumns = @JoinColumn(name = "contest_id"))
  @OrderColumn(name = "position")
  private List<JuryMember> jury = new ArrayList<>();

  private String rulesRemark;
  private Instant rulesApprovedAt;
  private Instant entriesClosedAt;
  private Instant judgingOpenedAt;
  private Instant judgingClosedAt;

  @Embedded
  private Protocol protocol = new Protocol();

  private Instant publishedAt;

  private Instant cancelledAt;
  private String cancelReason;

  @Version
  private Integer version;

  protected Contest() {}

  public Contest(ContestId id, ProjectId projectId, Instant now) {
    this.id = id;
    this.projectId = projectId;
    this.registeredAt = now;
  }

  /** Writes the rules, or writes them anew; from the opening of judging on they are frozen. */
  public void write(ContestRules rules) {
    refuseIf(judgingOpenedAt != null, "contest.rules.frozen");
    title = rules.title();
    theme = rules.theme();
    lastEntryDay = rules.lastEntryDay();
    lastJudgingDay = rules.lastJudgingDay();
    blind = rules.blind();
    jurorsPerEntry = rules.jurorsPerEntry();
    evening = rules.evening();
    ties = rules.ties();
    prizes = rules.prizes();
    minimumEntries = rules.minimumEntries();
    entriesPerAuthor = rules.entriesPerAuthor();
    criteria.clear();
    criteria.addAll(rules.criteria());
    jury.clear();
    jury.addAll(rules.jury());
  }

  public void returnRules(String remark) {
    rulesRemark = remark;
  }

  /** Puts the rules in force, where entries can still come in by the date they name. */
  public void approveRules(LocalDate today, Instant now) {
    if (!lastEntryDay.isAfter(today)) {
      throw InvalidInput.of("decision", "contest.rules.outdated", Dates.text(lastEntryDay));
    }
    rulesRemark = null;
    rulesApprovedAt = now;
  }

  /**
   * Accepts entries longer; judging moves along by as many days, within the term of the project.
   *
   * @param field form field the new day was entered in, for the refusal
   */
  public void extendEntries(String field, LocalDate newDay, LocalDate today, LocalDate termEnds) {
    refuseIf(judgingOpenedAt != null, "contest.rules.frozen");
    refuseIf(rulesApprovedAt == null, "contest.notAnnounced");
    if (newDay == null || !newDay.isAfter(lastEntryDay) || newDay.isBefore(today)) {
      throw InvalidInput.of(field, "contest.extension.tooEarly", Dates.text(lastEntryDay));
    }
    if (!newDay.isBefore(termEnds)) {
      throw InvalidInput.of(field, "contest.extension.afterTerm", Dates.text(termEnds));
    }
    LocalDate moved = lastJudgingDay.plusDays(ChronoUnit.DAYS.between(lastEntryDay, newDay));
    lastJudgingDay = moved.isAfter(termEnds) ? termEnds : moved;
    lastEntryDay = newDay;
    entriesClosedAt = null;
  }

  public void closeEntries(Instant now) {
    entriesClosedAt = now;
  }

  /** Whether an entry handed in at that moment is in time. */
  public boolean accepts(Instant moment, ZoneId zone) {
    return rulesApprovedAt != null && cancelledAt == null && judgingOpenedAt == null && !moment.isAfter(entriesUntil(zone));
  }

  public void openJudging(Instant now) {
    judgingOpenedAt = now;
  }

  /** Gives the jury more time. */
  public void extendJudging(LocalDate newDay, LocalDate today, LocalDate termEnds) {
    if (newDay == null || !newDay.isAfter(today)) {
      throw InvalidInput.of("newDay", "contest.judging.dayNeeded");
    }
    if (newDay.isAfter(termEnds)) {
      throw InvalidInput.of("newDay", "contest.rules.afterTerm", Dates.text(termEnds));
    }
    lastJudgingDay = newDay;
  }

  /** Lets a reserve take over what a juror still owes. */
  public void replace(String juror, String reserve) {
    JuryMember member = member(juror).filter(found -> found.replacedBy() == null)
        .orElseThrow(() -> InvalidInput.of("replaced", "contest.judging.chooseReplaced"));
    if (member(reserve).filter(this::standsReady).isEmpty() || juror.equals(reserve)) {
      throw InvalidInput.of("reserve", "contest.judging.chooseReserve");
    }
    jury.set(jury.indexOf(member), member.replacedBy(reserve));
  }

  /** Ends judging with the scores there are. */
  public void closeJudging(Instant now) {
    judgingClosedAt = now;
  }

  /** Notes how the places were found. */
  public void rank(Ranking ranking, Instant now) {
    refuseIf(publishedAt != null, "contest.published");
    protocol().rank(ranking, now);
  }

  /** Publishes the results; from now on they stand. */
  public void publish(Instant now) {
    publishedAt = now;
  }

  /** Cancels the contest; a second time changes nothing. */
  public void cancel(String reason, Instant now) {
    refuseIf(publishedAt != null, "contest.published");
    if (cancelledAt == null) {
      cancelReason = reason;
      cancelledAt = now;
    }
  }

  private static void refuseIf(boolean wrong, String key) {
    if (wrong) {
      throw InvalidInput.because(key);
    }
  }

  /** The last moment an entry is in time. */
  public Instant entriesUntil(ZoneId zone) {
    return lastEntryDay.atTime(LAST_SECOND).atZone(zone).toInstant();
  }

  /** The last moment a score is in time. */
  public Instant judgingUntil(ZoneId zone) {
    return lastJudgingDay.atTime(LAST_SECOND).atZone(zone).toInstant();
  }

  public boolean isOver() {
    return publishedAt != null || cancelledAt != null;
  }

  /** Whether the person is in the jury, as a reserve too. */
  public boolean hasJuror(String userId) {
    return member(userId).isPresent();
  }

  private Optional<JuryMember> member(String userId) {
    return jury.stream().filter(member -> member.userId().equals(userId)).findFirst();
  }

  /** Chair and members: who scores from the start. */
  public List<String> members() {
    return jury.stream().filter(JuryMember::scoresFromTheStart).map(JuryMember::userId).sorted().toList();
  }

  /** Reserves who can be called in. */
  public List<String> reserves() {
    return jury.stream().filter(this::standsReady).map(JuryMember::userId).sorted().toList();
  }

  private boolean standsReady(JuryMember member) {
    return member.part() == Part.RESERVE && member.replacedBy() == null;
  }

  /** The reserve the coordinator chose for a juror, if any. */
  public Optional<String> replacementOf(String juror) {
    return member(juror).map(JuryMember::replacedBy);
  }

  public boolean isChairedBy(String userId) {
    return member(userId).filter(member -> member.part() == Part.CHAIR).isPresent();
  }

  public String chair() {
    return jury.stream().filter(member -> member.part() == Part.CHAIR).findFirst().orElseThrow().userId();
  }

  public ContestId id() {
    return id;
  }

  public ProjectId projectId() {
    return projectId;
  }

  public String title() {
    return title;
  }

  public String theme() {
    return theme;
  }

  public LocalDate lastEntryDay() {
    return lastEntryDay;
  }

  public LocalDate lastJudgingDay() {
    return lastJudgingDay;
  }

  public boolean isBlind() {
    return blind;
  }

  public int jurorsPerEntry() {
    return jurorsPerEntry;
  }

  public Evening evening() {
    return evening;
  }

  public Ties ties() {
    return ties;
  }

  public int prizes() {
    return prizes;
  }

  public int minimumEntries() {
    return minimumEntries;
  }

  public int entriesPerAuthor() {
    return entriesPerAuthor;
  }

  public List<Criterion> criteria() {
    return List.copyOf(criteria);
  }

  /** How the criteria count. */
  public List<Scale> scales() {
    return criteria.stream().map(criterion -> new Scale(criterion.code(), criterion.weight(), criterion.max())).toList();
  }

  public List<JuryMember> jury() {
    return List.copyOf(jury);
  }

  public String rulesRemark() {
    return rulesRemark;
  }

  public Instant rulesApprovedAt() {
    return rulesApprovedAt;
  }

  /** Null while entries can come in. */
  public Instant entriesClosedAt() {
    return entriesClosedAt;
  }

  public Instant judgingOpenedAt() {
    return judgingOpenedAt;
  }

  public Instant judgingClosedAt() {
    return judgingClosedAt;
  }

  /** Empty before the entries are ranked. */
  public Protocol protocol() {
    if (protocol == null) {
      protocol = new Protocol();
    }
    return protocol;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public Instant cancelledAt() {
    return cancelledAt;
  }

  public String cancelReason() {
    return cancelReason;
  }
}
