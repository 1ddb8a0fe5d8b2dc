package org.nastavnik.contest.judging;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.rules.Criterion;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;

/**
 * What one juror gives one entry. A draft until the juror says "finished"; only then it counts. Where the juror recuses,
 * is replaced or was not done when judging closed, what was written stays on record and counts for nothing.
 */
@Entity
@Table(name = "contest_score_sheet")
public class ScoreSheet {

  @EmbeddedId
  private ScoreSheetId id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "contest_id"))
  private ContestId contestId;

  private Instant assignedAt;

  @ElementCollection
  @CollectionTable(name = "contest_score", joinColumns = {@JoinColumn(name = "entry_id", referencedColumnName = "entry_id"),
      @JoinColumn(name = "juror", referencedColumnName = "juror")})
  @BatchSize(size = 100)
  private Set<Score> scores = new HashSet<>();

  private String commentToAuthor;
  private String noteToJury;

  private Instant finishedAt;
  private Instant recusedAt;
  private String recuseReason;
  private Instant replacedAt;
  private Instant leftOutAt;

  @Version
  private Integer version;

  protected ScoreSheet() {}

  public ScoreSheet(EntryId entry, String juror, ContestId contest, Instant now) {
    this.id = ScoreSheetId.of(entry, juror);
    this.contestId = contest;
    this.assignedAt = now;
  }

  /** Writes a draft: any criteria so far, each within its scale. */
  public void write(Map<String, Integer> points, String newComment, String newNote, List<Criterion> criteria) {
    refuseUnlessOpen();
    Map<String, Criterion> known = criteria.stream().collect(Collectors.toMap(Criterion::code, criterion -> criterion));
    points.forEach((code, given) -> refuseOffScale(known.get(code), given));
    Map<String, Integer> given = new HashMap<>(points);
    given.values().removeIf(entry -> entry == null);
    scores.removeIf(score -> !Integer.valueOf(score.points()).equals(given.get(score.criterion())));
    given.forEach((code, value) -> scores.add(new Score(code, value)));
    commentToAuthor = newComment;
    noteToJury = newNote;
  }

  private static void refuseOffScale(Criterion criterion, Integer given) {
    if (criterion == null) {
      throw InvalidInput.of("scores", "contest.score.unknownCriterion");
    }
    if (!criterion.accepts(given)) {
      throw InvalidInput.of("scores", "contest.score.offScale", criterion.name(), criterion.max());
    }
  }

  /** The juror is done: every criterion must have its points. */
  public void finish(List<Criterion> criteria, Instant now) {
    refuseUnlessOpen();
    Map<String, Integer> points = points();
    List<String> missing = criteria.stream().filter(criterion -> !points.containsKey(criterion.code())).map(Criterion::name).toList();
    if (!missing.isEmpty()) {
      throw InvalidInput.of("scores", "contest.score.missing", String.join(Messages.text("contest.score.and"), missing));
    }
    finishedAt = now;
  }

  /** The juror cannot judge this entry impartially. */
  public void recuse(String reason, Instant now) {
    refuseUnlessOpen();
    if (reason == null) {
      throw InvalidInput.of("reason", "contest.score.reasonNeeded");
    }
    recuseReason = reason;
    recusedAt = now;
  }

  /** Somebody else takes over. */
  public void replace(Instant now) {
    replacedAt = now;
  }

  /** Judging is closed without it. */
  public void leaveOut(Instant now) {
    leftOutAt = now;
  }

  public boolean isOpen() {
    return finishedAt == null && recusedAt == null && replacedAt == null && leftOutAt == null;
  }

  /** Whether the juror judges the entry, or has; not so after stepping back from it. */
  public boolean counts() {
    return recusedAt == null && replacedAt == null;
  }

  private void refuseUnlessOpen() {
    if (!isOpen()) {
      throw InvalidInput.because("contest.score.closed");
    }
  }

  public EntryId entryId() {
    return new EntryId(id.entryId());
  }

  public String juror() {
    return id.juror();
  }

  public ContestId contestId() {
    return contestId;
  }

  /** Points by code of the criterion; what is not scored yet is absent. */
  public Map<String, Integer> points() {
    return scores.stream().collect(Collectors.toMap(Score::criterion, Score::points));
  }

  public String commentToAuthor() {
    return commentToAuthor;
  }

  public String noteToJury() {
    return noteToJury;
  }

  public Instant finishedAt() {
    return finishedAt;
  }

  public Instant recusedAt() {
    return recusedAt;
  }

  public String recuseReason() {
    return recuseReason;
  }

  public Instant replacedAt() {
    return replacedAt;
  }

  public Instant leftOutAt() {
    return leftOutAt;
  }

  /** Grows with each change; null before the sheet is stored. */
  public Integer version() {
    return version;
  }
}
