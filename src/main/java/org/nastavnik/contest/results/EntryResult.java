package org.nastavnik.contest.results;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.ranking.Standing;

/** Where a scored entry ended; see {@link Standing} for the figures. */
@Entity
@Table(name = "contest_result")
public class EntryResult {

  @EmbeddedId
  @AttributeOverride(name = "id", column = @Column(name = "entry_id"))
  private EntryId id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "contest_id"))
  private ContestId contestId;

  private int place;
  private int sharedPlace;
  private int jurors;
  private BigDecimal meanPoints;
  private int plainPlace;
  private BigDecimal evenedPoints;
  private Integer evenedPlace;
  private BigDecimal spread;

  @Version
  private Integer version;

  protected EntryResult() {}

  EntryResult(EntryId entry, ContestId contest) {
    id = entry;
    contestId = contest;
  }

  /** Takes the figures of a ranking; how the chair broke the same tie before is kept. */
  void take(Standing standing) {
    if (standing.place() != sharedPlace) {
      place = standing.place();
    }
    sharedPlace = standing.place();
    jurors = standing.jurors();
    meanPoints = standing.mean();
    plainPlace = standing.plainPlace();
    evenedPoints = standing.evenedMean();
    evenedPlace = standing.evenedPlace();
    spread = standing.spread();
  }

  /** The chair broke a tie. */
  void takePlace(int decided) {
    place = decided;
  }

  public EntryId entryId() {
    return id;
  }

  public int place() {
    return place;
  }

  /** The place by points alone, before the chair broke a tie. */
  public int sharedPlace() {
    return sharedPlace;
  }

  /** Number of jurors whose marks are in the means. */
  public int jurors() {
    return jurors;
  }

  public BigDecimal mean() {
    return meanPoints;
  }

  public int plainPlace() {
    return plainPlace;
  }

  public BigDecimal evenedMean() {
    return evenedPoints;
  }

  public Integer evenedPlace() {
    return evenedPlace;
  }

  public BigDecimal spread() {
    return spread;
  }
}
