package org.nastavnik.project;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The health of a project as it was assessed at a moment. */
@Entity
@Table(name = "project_health")
class HealthRecord {

  @Id
  private UUID id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "project_id"))
  private ProjectId projectId;

  @Enumerated(EnumType.STRING)
  private Health health;

  private String reason;
  private Instant assessedAt;

  protected HealthRecord() {}

  HealthRecord(UUID id, ProjectId projectId, Health health, String reason, Instant assessedAt) {
    this.id = id;
    this.projectId = projectId;
    this.health = health;
    this.reason = reason;
    this.assessedAt = assessedAt;
  }

  HealthAssessment view() {
    return new HealthAssessment(health, reason, assessedAt);
  }
}
