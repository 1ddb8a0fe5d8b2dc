package org.nastavnik.regulation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.nastavnik.people.Person;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.util.IdGenerator;

/** A Regulation from its first draft to force or rejection: every round a version, with its sign-offs and remarks. */
@Entity
@Table(name = "regulation")
class Regulation {

  @EmbeddedId
  private RegulationId id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "project_id"))
  private ProjectId projectId;

  private Instant openedAt;

  @OneToMany(cascade = CascadeType.ALL)
  @BatchSize(size = 50)
  @JoinColumn(name = "regulation_id", nullable = false)
  @OrderBy("number")
  private List<RegulationVersion> versions = new ArrayList<>();

  @OneToMany(cascade = CascadeType.ALL)
  @BatchSize(size = 50)
  @JoinColumn(name = "regulation_id", nullable = false)
  @OrderBy("versionNumber, reviewer")
  private List<SignOff> signOffs = new ArrayList<>();

  @OneToMany(cascade = CascadeType.ALL)
  @BatchSize(size = 50)
  @JoinColumn(name = "regulation_id", nullable = false)
  private List<Remark> remarks = new ArrayList<>();

  private String orderNumber;
  private LocalDate orderDate;
  private String approvedBy;
  private Instant approvedAt;
  private Instant publishedAt;
  private String rejectedBy;
  private Instant rejectedAt;
  private String rejectionReason;
  private Instant cancelledAt;
  private String cancellationReason;

  protected Regulation() {}

  Regulation(RegulationId id, ProjectId projectId, Instant now) {
    this.id = id;
    this.projectId = projectId;
    this.openedAt = now;
  }

  /** Writes the first version. */
  void draft(String title, List<SectionDraft> drafts, String author, IdGenerator ids, Instant now) {
    refuseIf(!versions.isEmpty(), "regulation.draftedAlready");
    write(title, drafts, List.of(), author, ids, now);
  }

  /** Writes the next version; every open remark needs its answer. */
  void revise(String title, List<SectionDraft> drafts, List<Answer> answers, String author, IdGenerator ids, Instant now) {
    answerRemarks(answers, author, now);
    write(title, drafts, current().sections(), author, ids, now);
  }

  private void answerRemarks(List<Answer> answers, String author, Instant now) {
    List<Remark> open = openRemarks();
    for (int number = 1; number <= open.size(); number++) {
      Integer wanted = number;
      Answer answer = answers.stream().filter(given -> wanted.equals(given.number())).findFirst()
          .orElseThrow(() -> InvalidInput.of("answers", "regulation.answerNeeded", wanted));
      open.get(number - 1).answer(answer.text(), author, now);
    }
  }

  private void write(String title, List<SectionDraft> drafts, List<Section> before, String author, IdGenerator ids, Instant now) {
    refuseIfClosed();
    List<SectionId> known = before.stream().map(Section::id).collect(Collectors.toCollection(ArrayList::new));
    List<Section> sections = drafts.stream()
        .map(draft -> new Section(identify(draft, known, ids), draft.heading(), draft.text())).toList();
    refuseUnusable(sections);
    versions.add(new RegulationVersion(ids.generateId(), versions.size() + 1, title, sections, author, now));
  }

  /** A section keeps its identity by the place it had; a place is taken once. */
  private static SectionId identify(SectionDraft draft, List<SectionId> known, IdGenerator ids) {
    boolean given = draft.number() != null && draft.number() >= 1 && draft.number() <= known.size();
    SectionId kept = given ? known.set(draft.number() - 1, null) : null;
    return kept == null ? new SectionId(ids.generateId()) : kept;
  }

  private static void refuseUnusable(List<Section> sections) {
    if (sections.isEmpty()) {
      throw InvalidInput.of("sections", "regulation.sectionsMissing");
    }
    Set<String> headings = new HashSet<>();
    for (Section section : sections) {
      if (!headings.add(section.heading().strip().toLowerCase(Locale.ROOT))) {
        throw InvalidInput.of("sections", "regulation.headingTwice", section.heading());
      }
    }
  }

  /**
   * Chooses who of the available reviewers is asked about the current version, once for a version.
   *
   * @return whether anybody's answer is awaited
   */
  boolean chooseReviewers(List<Person> available, IdGenerator ids, Instant now) {
    refuseIfClosed();
    int version = current().number();
    if (signOffs.stream().noneMatch(signOff -> signOff.versionNumber() == version)) {
      RegulationVersion before = version == 1 ? null : versions.get(version - 2);
      List<String> asked = new NextReview(before, current(), remarks, signOffs).among(available.stream().map(Person::userId).toList());
      available.stream().filter(person -> asked.contains(person.userId()))
          .forEach(person -> signOffs.add(new SignOff(ids.generateId(), version, person, now)));
    }
    return !pending().isEmpty();
  }

  /** Does without the awaited answers of those who are no longer among the available reviewers. */
  void waiveThoseGone(List<Person> available, String reason, Instant now) {
    Set<String> there = available.stream().map(Person::userId).collect(Collectors.toSet());
    pending().stream().filter(signOff -> !there.contains(signOff.reviewer()))
        .forEach(signOff -> signOff.waive(null, reason, now));
  }

  /** Does without the awaited answers. */
  void waivePending(String by, String reason, Instant now) {
    pending().forEach(signOff -> signOff.waive(by, reason, now));
  }

  void extendReview(Instant now) {
    refuseIfClosed();
    current().extendReview(now);
  }

  /** A reviewer answers; whoever does not simply agree says why. */
  void sign(Person reviewer, Verdict verdict, List<RemarkDraft> drafts, IdGenerator ids, Instant now) {
    SignOff signOff = pending().stream().filter(asked -> asked.reviewer().equals(reviewer.userId())).findFirst()
        .orElseThrow(() -> InvalidInput.because("regulation.notAsked"));
    if (verdict != Verdict.AGREE && drafts.isEmpty()) {
      throw InvalidInput.of("remarks", "regulation.remarkNeeded");
    }
    if (verdict == Verdict.AGREE && !drafts.isEmpty()) {
      throw InvalidInput.of("decision", "regulation.remarksButAgrees");
    }
    remark(reviewer, drafts, ids, now);
    signOff.sign(verdict, now);
  }

  private void remark(Person author, List<RemarkDraft> drafts, IdGenerator ids, Instant now) {
    refuseIfClosed();
    int position = 0;
    for (RemarkDraft draft : drafts) {
      if (draft.section() != null && current().section(draft.section()).isEmpty()) {
        throw InvalidInput.of("remarks", "regulation.sectionUnknown");
      }
      remarks.add(new Remark(ids.generateId(), current().number(), position++, author, draft, now));
    }
  }

  /** Whether nobody objects to the current version and no remark waits for its answer. */
  boolean isAgreed() {
    return openRemarks().isEmpty();
  }

  /** The director wants it reworked. */
  void returnWithRemarks(Person director, List<RemarkDraft> drafts, IdGenerator ids, Instant now) {
    if (drafts.isEmpty()) {
      throw InvalidInput.of("comment", "regulation.returnWithoutRemark");
    }
    remark(director, drafts, ids, now);
  }

  /** Puts it in force by an order; from then on nothing of it changes. */
  void approve(String number, LocalDate date, String by, LocalDate today, Instant now) {
    refuseIfClosed();
    refuseIf(!pending().isEmpty() || !openRemarks().isEmpty(), "regulation.notAgreed");
    if (number == null) {
      throw InvalidInput.of("orderNumber", "regulation.orderNumberMissing");
    }
    if (date == null) {
      throw InvalidInput.of("orderDate", "regulation.orderDateMissing");
    }
    if (date.isAfter(today)) {
      throw InvalidInput.of("orderDate", "regulation.orderDateInFuture");
    }
    orderNumber = number;
    orderDate = date;
    approvedBy = by;
    approvedAt = now;
  }

  void reject(String reason, String by, Instant now) {
    refuseIfClosed();
    if (reason == null) {
      throw InvalidInput.of("comment", "form.commentNeeded");
    }
    rejectionReason = reason;
    rejectedBy = by;
    rejectedAt = now;
  }

  /** Opens it to everybody; once. */
  void publish(Instant now) {
    refuseIf(approvedAt == null, "regulation.notApproved");
    if (publishedAt == null) {
      publishedAt = now;
    }
  }

  /** Its project is cancelled: what is open ends here, what is in force stays as a record. */
  void cancel(String reason, Instant now) {
    if (cancelledAt == null && rejectedAt == null) {
      cancellationReason = reason;
      cancelledAt = now;
    }
  }

  private void refuseIfClosed() {
    refuseIf(!isOpen(), "regulation.closed");
  }

  private static void refuseIf(boolean wrong, String key) {
    if (wrong) {
      throw InvalidInput.because(key);
    }
  }

  boolean isOpen() {
    return approvedAt == null && rejectedAt == null && cancelledAt == null;
  }

  boolean isInForce() {
    return approvedAt != null;
  }

  boolean isRejected() {
    return rejectedAt != null;
  }

  boolean isCancelled() {
    return cancelledAt != null;
  }

  RegulationId id() {
    return id;
  }

  ProjectId projectId() {
    return projectId;
  }

  LocalDate orderDate() {
    return orderDate;
  }

  String orderNumber() {
    return orderNumber;
  }

  String rejectionReason() {
    return rejectionReason;
  }

  String cancellationReason() {
    return cancellationReason;
  }

  boolean isDrafted() {
    return !versions.isEmpty();
  }

  RegulationVersion current() {
    return versions.get(versions.size() - 1);
  }

  /** Title of the current version, or null before there is one. */
  String title() {
    return isDrafted() ? current().title() : null;
  }

  /** Answers about the current version that are still awaited. */
  List<SignOff> pending() {
    return signOffs.stream().filter(SignOff::isPending).toList();
  }

  /** Whoever was asked, by version and reviewer. */
  List<SignOff> signOffs() {
    return List.copyOf(signOffs);
  }

  /** Everyone who was ever asked, each once. */
  Set<String> reviewers() {
    return signOffs.stream().map(SignOff::reviewer).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Remarks without an answer, in their order. */
  List<Remark> openRemarks() {
    return remarks.stream().filter(Remark::isOpen).sorted(Remark.IN_ORDER).toList();
  }

  /** Sections the newest version words differently from the one before; none in the first. */
  Set<SectionId> changedByLastRevision() {
    return versions.size() < 2 ? Set.of() : current().changesSince(versions.get(versions.size() - 2));
  }

  /** Headings of what is worded differently now, or gone, since that version. */
  List<String> headingsChangedSince(int versionNumber) {
    RegulationVersion then = versions.get(versionNumber - 1);
    return current().changesSince(then).stream()
        .map(section -> current().section(section).or(() -> then.section(section)).map(Section::heading).orElseThrow()).toList();
  }

  /** The version before the current one that the person answered or remarked on last; where there is none, the one before. */
  Optional<RegulationVersion> lastSeenBy(String person) {
    Stream<Integer> answered = signOffs.stream().filter(signOff -> signOff.isSigned() && signOff.reviewer().equals(person))
        .map(SignOff::versionNumber);
    Stream<Integer> remarked = remarks.stream().filter(remark -> remark.author().equals(person)).map(Remark::versionNumber);
    int before = current().number() - 1;
    int seen = Stream.concat(answered, remarked).filter(number -> number <= before).reduce(Math::max).orElse(before);
    return seen == 0 ? Optional.empty() : Optional.of(versions.get(seen - 1));
  }

  /** Remarks that were answered, in their order. */
  List<RegulationView.Remark> answeredRemarks() {
    return remarks.stream().filter(remark -> !remark.isOpen()).sorted(Remark.IN_ORDER).map(this::view).toList();
  }

  RegulationView.Remark view(Remark remark) {
    return remark.view(versions.get(remark.versionNumber() - 1).section(remark.section()).map(Section::heading).orElse(null));
  }

  /** Null before it is approved. */
  RegulationView.Approval approval() {
    return approvedAt == null ? null : new RegulationView.Approval(orderNumber, orderDate, approvedBy, approvedAt, publishedAt);
  }

  RegulationView view() {
    return new RegulationView(id, projectId, title(), openedAt, versions.stream().map(RegulationVersion::view).toList(),
        signOffs.stream().map(SignOff::view).toList(), remarks.stream().sorted(Remark.IN_ORDER).map(this::view).toList(),
        approval(),
        rejectedAt == null ? null : new RegulationView.Ending(rejectionReason, rejectedBy, rejectedAt),
        cancelledAt == null ? null : new RegulationView.Ending(cancellationReason, null, cancelledAt));
  }
}
