package org.nastavnik.contest.judging;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;

/** The act by which a juror declares which entries the juror must not judge: who, when, what was said. */
@Entity
@Table(name = "contest_conflict_declaration")
class ConflictDeclaration {

  /** A juror declares once a contest. */
  @Embeddable
  record Key(@Column(name = "contest_id") UUID contestId, @Column(name = "juror") String juror) implements Serializable {}

  /** Why a juror must not judge an entry. */
  enum Grounds { SAME_BRANCH, CONSULTED, DECLARED }

  @EmbeddedId
  private Key id;

  private Instant declaredAt;
  private boolean ownBranch;
  private boolean ownConsultations;
  private String others;

  @ElementCollection
  @CollectionTable(name = "contest_conflict", joinColumns = {@JoinColumn(name = "contest_id", referencedColumnName = "contest_id"),
      @JoinColumn(name = "juror", referencedColumnName = "juror")})
  @MapKeyColumn(name = "entry_id")
  @Column(name = "grounds")
  @Enumerated(EnumType.STRING)
  private Map<UUID, Grounds> entries = new HashMap<>();

  protected ConflictDeclaration() {}

  ConflictDeclaration(ContestId contest, String juror, boolean ownBranch, boolean ownConsultations, String others, Instant now) {
    this.id = new Key(contest.id(), juror);
    this.ownBranch = ownBranch;
    this.ownConsultations = ownConsultations;
    this.others = others;
    this.declaredAt = now;
  }

  /** Adds an entry, unless it is there for another reason already. */
  void add(EntryId entry, Grounds grounds) {
    entries.putIfAbsent(entry.id(), grounds);
  }

  Instant declaredAt() {
    return declaredAt;
  }

  String juror() {
    return id.juror();
  }

  /** Ids of the entries the juror must not judge. */
  Set<UUID> entries() {
    return Set.copyOf(entries.keySet());
  }
}
