package org.nastavnik.event.speaker;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.event.EventId;

/** Somebody who is asked to speak at an event. Whoever is replaced stays on record as released. */
@Entity
@Table(name = "event_speaker")
public class Speaker {

  @EmbeddedId
  private SpeakerId id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "event_id"))
  private EventId eventId;

  private int position;
  private String name;
  private String account;
  private String email;
  private boolean mayPublish;
  private Boolean agreed;
  private LocalDate proposedDate;
  private String remark;
  private Instant answeredAt;
  private String invitationHash;
  private UUID invitationNonce;
  private Instant invitationExpiresAt;
  private Instant releasedAt;

  protected Speaker() {}

  Speaker(SpeakerId id, EventId eventId, int position, NamedSpeaker named) {
    this.id = id;
    this.eventId = eventId;
    this.position = position;
    rename(named);
  }

  /** Takes the name and the permission of a programme that was worked over; the answer stays. */
  final void rename(NamedSpeaker named) {
    name = named.name();
    account = named.account();
    email = named.email();
    mayPublish = named.mayPublish();
  }

  void place(int at) {
    position = at;
  }

  void invite(UUID nonce, String hash, Instant expires) {
    invitationNonce = nonce;
    invitationHash = hash;
    invitationExpiresAt = expires;
  }

  /** The link has served: nobody gets in by it again. */
  void invitationAnswered() {
    invitationHash = null;
    invitationNonce = null;
  }

  /** What the link is made of, while there is one to answer by. */
  Optional<UUID> invitationNonce() {
    return Optional.ofNullable(invitationHash == null ? null : invitationNonce);
  }

  public Instant invitationExpiresAt() {
    return invitationExpiresAt;
  }

  public void agree(Instant now) {
    agreed = true;
    answeredAt = now;
  }

  /** Takes the speaker's own answer, which also settles the permission to publish. */
  public void answer(boolean yes, LocalDate otherDate, boolean publish, String words, Instant now) {
    agreed = yes;
    proposedDate = otherDate;
    mayPublish = publish;
    remark = words;
    answeredAt = now;
  }

  public void permitPublishing() {
    mayPublish = true;
  }

  /** The event has another date, so the speaker is asked anew, unless it is the date the speaker proposed. */
  void dateChanged(LocalDate to, Instant now) {
    invitationAnswered();
    boolean ownProposal = to.equals(proposedDate);
    agreed = ownProposal ? true : null;
    answeredAt = ownProposal ? now : null;
    proposedDate = null;
  }

  /** No longer a speaker of the event; an invitation that is still out is void. */
  public void release(Instant now) {
    releasedAt = now;
    invitationAnswered();
  }

  public boolean isToBeAsked() {
    return agreed == null;
  }

  public boolean hasAgreed() {
    return Boolean.TRUE.equals(agreed);
  }

  public boolean hasAccount() {
    return account != null;
  }

  String identity() {
    return new NamedSpeaker(name, account, email, mayPublish).identity();
  }

  public SpeakerId id() {
    return id;
  }

  public EventId eventId() {
    return eventId;
  }

  int position() {
    return position;
  }

  public String name() {
    return name;
  }

  public String account() {
    return account;
  }

  public String email() {
    return email;
  }

  public boolean mayPublish() {
    return mayPublish;
  }

  public Optional<LocalDate> proposedDate() {
    return Optional.ofNullable(proposedDate);
  }

  public String remark() {
    return remark;
  }
}
