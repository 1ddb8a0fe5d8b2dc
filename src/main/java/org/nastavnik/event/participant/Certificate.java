package org.nastavnik.event.participant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.nastavnik.event.EventId;
import org.nastavnik.project.ProjectId;

/** Somebody took part in an event for long enough. Numbers count through a project. */
@Entity
@Table(name = "event_certificate")
public class Certificate {

  @Id
  private UUID id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "project_id"))
  private ProjectId projectId;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "event_id"))
  private EventId eventId;

  private int serial;
  private String number;
  private String userId;
  private int minutes;
  private LocalDate issuedOn;

  protected Certificate() {}

  Certificate(UUID id, ProjectId projectId, EventId eventId, int serial, String number, String userId, int minutes,
      LocalDate issuedOn) {
    this.id = id;
    this.projectId = projectId;
    this.eventId = eventId;
    this.serial = serial;
    this.number = number;
    this.userId = userId;
    this.minutes = minutes;
    this.issuedOn = issuedOn;
  }

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  public String userId() {
    return userId;
  }

  public LocalDate issuedOn() {
    return issuedOn;
  }
}
