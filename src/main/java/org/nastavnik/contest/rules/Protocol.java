package org.nastavnik.contest.rules;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.nastavnik.contest.ranking.Evened;
import org.nastavnik.contest.ranking.Ranking;

/** The jury's protocol: how the places were found, who signed them and who approved them. */
@Embeddable
public class Protocol {

  private Instant rankedAt;

  @Enumerated(EnumType.STRING)
  private Evened evened;

  private Boolean decidedByEvened;
  private String takenAsGiven;
  private Double agreement;
  private String tieGrounds;

  private Instant signedAt;
  private String signedBy;
  private String protocolRemark;
  private Instant protocolApprovedAt;
  private String protocolApprovedBy;

  /** A new ranking; what was signed on an earlier one falls. */
  void rank(Ranking ranking, Instant now) {
    rankedAt = now;
    evened = ranking.evened();
    decidedByEvened = ranking.byEvened();
    takenAsGiven = String.join(",", ranking.takenAsGiven());
    agreement = ranking.agreement();
    signedAt = null;
    signedBy = null;
  }

  /** The chair ordered the entries that tied. */
  public void breakTie(String grounds) {
    tieGrounds = grounds;
  }

  public void sign(String chair, Instant now) {
    signedBy = chair;
    signedAt = now;
  }

  public void giveBack(String remark) {
    protocolRemark = remark;
  }

  public void approve(String director, Instant now) {
    protocolRemark = null;
    protocolApprovedBy = director;
    protocolApprovedAt = now;
  }

  public Evened evened() {
    return evened;
  }

  public boolean isDecidedByEvened() {
    return Boolean.TRUE.equals(decidedByEvened);
  }

  /** Jurors who scored too few entries to be evened. */
  public List<String> takenAsGiven() {
    return takenAsGiven == null || takenAsGiven.isEmpty() ? List.of() : List.of(takenAsGiven.split(","));
  }

  /** Krippendorff's alpha of the jury, or null. */
  public Double agreement() {
    return agreement;
  }

  public String tieGrounds() {
    return tieGrounds;
  }

  public Instant rankedAt() {
    return rankedAt;
  }

  public Instant signedAt() {
    return signedAt;
  }

  public String signedBy() {
    return signedBy;
  }

  /** Why the director gave it back, or null. */
  public String remark() {
    return protocolRemark;
  }

  public Instant approvedAt() {
    return protocolApprovedAt;
  }

  public String approvedBy() {
    return protocolApprovedBy;
  }
}
