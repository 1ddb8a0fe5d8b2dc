package org.nastavnik.project;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nastavnik.workflow.InvalidInput;

/** The final report: conclusions people write; its figures are computed. Approval is the end of it. */
@Entity
@Table(name = "final_report")
class FinalReport {

  @Id
  private UUID id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "project_id"))
  private ProjectId projectId;

  private String conclusions;
  private String preparedBy;
  private Instant preparedAt;
  private String remark;
  private String approvedBy;
  private Instant approvedAt;

  protected FinalReport() {}

  FinalReport(UUID id, ProjectId projectId) {
    this.id = id;
    this.projectId = projectId;
  }

  void write(String text, String by, Instant now) {
    refuseIfApproved();
    conclusions = text;
    preparedBy = by;
    preparedAt = now;
    remark = null;
  }

  void giveBack(String why) {
    refuseIfApproved();
    remark = why;
  }

  void approve(String by, Instant now) {
    refuseIfApproved();
    approvedBy = by;
    approvedAt = now;
  }

  private void refuseIfApproved() {
    if (approvedAt != null) {
      throw InvalidInput.because("project.report.approvedAlready");
    }
  }

  UUID id() {
    return id;
  }

  String conclusions() {
    return conclusions;
  }

  String preparedBy() {
    return preparedBy;
  }

  String remark() {
    return remark;
  }

  String approvedBy() {
    return approvedBy;
  }

  Instant approvedAt() {
    return approvedAt;
  }
}
