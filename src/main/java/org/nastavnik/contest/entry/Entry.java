package org.nastavnik.contest.entry;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.nastavnik.contest.ConsentPurpose;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.nastavnik.document.FileId;
import org.nastavnik.people.BranchId;
import org.nastavnik.workflow.InvalidInput;

/** A project idea in a contest: what its author handed in, what the jury may see of it, and what became of it. */
@Entity
@Table(name = "contest_entry")
public class Entry {

  @EmbeddedId
  private EntryId id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "contest_id"))
  private ContestId contestId;

  private String author;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "branch_id"))
  private BranchId branchId;

  private String title;
  private String summary;
  private Instant submittedAt;

  @ElementCollection
  @CollectionTable(name = "contest_entry_file", joinColumns = @JoinColumn(name = "entry_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<EntryFile> files = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "contest_entry_consent", joinColumns = @JoinColumn(name = "entry_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<Consent> consents = new ArrayList<>();

  private String returnRemark;
  private int returns;
  private String declineReason;
  private Instant declinedAt;

  private Instant acceptedAt;
  private String checkedBy;
  private String juryTitle;
  private String juryText;
  private boolean juryFiles;

  @Column(name = "entry_number")
  private Integer number;

  private Instant withdrawnAt;
  private Instant judgedAt;

  @Version
  private Integer version;

  protected Entry() {}

  /** @param branch branch of the author, or null where the author has none */
  public Entry(EntryId id, ContestId contestId, String author, BranchId branch, Instant now) {
    this.id = id;
    this.contestId = contestId;
    this.author = author;
    this.branchId = branch;
    this.submittedAt = now;
  }

  /** Writes title and text, or writes them anew after the entry was returned. */
  public void write(String newTitle, String newSummary) {
    refuseIfOver();
    if (newTitle == null || newTitle.isBlank()) {
      throw InvalidInput.of("title", "contest.entry.titleMissing");
    }
    if (newSummary == null || newSummary.isBlank()) {
      throw InvalidInput.of("summary", "contest.entry.summaryMissing");
    }
    title = newTitle.strip();
    summary = newSummary.strip();
  }

  /** Takes these files instead of those the author handed in before. */
  public void replaceFiles(List<EntryFile> handedIn) {
    refuseIfOver();
    files.removeIf(file -> !file.redacted());
    files.addAll(handedIn);
  }

  /** Adds a copy without names, for the jury. */
  public void addRedactedCopy(EntryFile copy) {
    refuseIfOver();
    files.add(copy);
  }

  /** Whether that was a copy without names, and is gone now. */
  boolean removeRedactedCopy(FileId copy) {
    return files.removeIf(file -> file.redacted() && file.file().equals(copy));
  }

  public void consent(ConsentPurpose purpose, String textId, Instant now) {
    consents.removeIf(consent -> consent.purpose() == purpose);
    consents.add(new Consent(purpose, textId, now, null));
  }

  /** The author takes a consent back; that it was given stays on record. */
  public void withdrawConsent(ConsentPurpose purpose, Instant now) {
    consents.replaceAll(consent -> consent.purpose() == purpose && consent.isGiven() ? consent.withdrawn(now) : consent);
  }

  /**
   * Lets the entry in.
   *
   * @param forJury what the jury gets to read: the entry itself, or a redacted copy
   */
  public void accept(JuryCopy forJury, String methodologist, Instant now) {
    refuseIfOver();
    juryTitle = forJury.title();
    juryText = forJury.text();
    juryFiles = forJury.withFiles();
    returnRemark = null;
    checkedBy = methodologist;
    acceptedAt = now;
  }

  public void giveBack(String remark, String methodologist) {
    refuseIfOver();
    returnRemark = remark;
    returns++;
    checkedBy = methodologist;
  }

  public void decline(String reason, Instant now) {
    refuseIfOver();
    declineReason = reason;
    declinedAt = now;
  }

  public void withdraw(Instant now) {
    refuseIfOver();
    withdrawnAt = now;
  }

  /** Gives the entry the number the jury knows it by. */
  public void giveNumber(int given) {
    number = given;
  }

  /** All scores it will get are there. */
  public void markJudged(Instant now) {
    judgedAt = now;
  }

  void refuseIfOver() {
    if (!isIn()) {
      throw InvalidInput.because("contest.entry.over");
    }
  }

  /** Whether it is neither declined nor withdrawn. */
  public boolean isIn() {
    return declinedAt == null && withdrawnAt == null;
  }

  /** Whether the author's consent to that purpose stands. */
  public boolean hasConsent(ConsentPurpose purpose) {
    return consents.stream().anyMatch(consent -> consent.purpose() == purpose && consent.isGiven());
  }

  /** Files as the author handed them in. */
  public List<EntryFile> files() {
    return files.stream().filter(file -> !file.redacted()).toList();
  }

  /** Those handed in and the copies made of them. */
  public List<EntryFile> allFiles() {
    return List.copyOf(files);
  }

  /** Copies without names. */
  public List<EntryFile> redactedCopies() {
    return files.stream().filter(EntryFile::redacted).toList();
  }

  /** Whether there are files of the author's of which the jury sees none. */
  public boolean keepsFilesBack(boolean blind) {
    return !files().isEmpty() && filesForJury(blind).isEmpty();
  }

  /** Files the jury may see: of a blind contest redacted copies only, of an open one those handed in. */
  public List<EntryFile> filesForJury(boolean blind) {
    Stream<EntryFile> shown = files.stream().filter(file -> file.redacted() == blind);
    return juryFiles ? shown.toList() : List.of();
  }

  public EntryId id() {
    return id;
  }

  public ContestId contestId() {
    return contestId;
  }

  public String author() {
    return author;
  }

  /** Branch of the author when the entry was handed in. */
  public BranchId branchId() {
    return branchId;
  }

  public String title() {
    return title;
  }

  public String summary() {
    return summary;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public List<Consent> consents() {
    return List.copyOf(consents);
  }

  /** What the author is to correct, or null. */
  public String returnRemark() {
    return returnRemark;
  }

  /** How often it was returned for correction. */
  public int returns() {
    return returns;
  }

  public String declineReason() {
    return declineReason;
  }

  public Instant declinedAt() {
    return declinedAt;
  }

  public Instant acceptedAt() {
    return acceptedAt;
  }

  public boolean isAccepted() {
    return acceptedAt != null && withdrawnAt == null;
  }

  /** Title as the jury sees it. */
  public String juryTitle() {
    return juryTitle;
  }

  /** Text as the jury sees it. */
  public String juryText() {
    return juryText;
  }

  /** Number the jury knows it by; null until judging opens. */
  public Integer number() {
    return number;
  }

  public Instant withdrawnAt() {
    return withdrawnAt;
  }

  public Instant judgedAt() {
    return judgedAt;
  }
}
