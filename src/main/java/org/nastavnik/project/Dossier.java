package org.nastavnik.project;

import java.time.Instant;
import java.util.List;

/**
 * The passport of a project with its history.
 *
 * @param versions the newest first
 * @param requests for another passport, the newest first
 * @param judgements of its health, the newest first
 */
public record Dossier(List<Version> versions, List<Request> requests, List<HealthAssessment> judgements, List<Decision> decisions) {

  /**
   * @param changes against the version before, a line each; empty for the first
   * @param reason null for the first
   * @param approvedBy user id, null while it is a draft
   */
  public record Version(Passport passport, String changes, String reason, String approvedBy, Instant approvedAt) {}

  /**
   * @param approved null while the director has not decided
   * @param remark why it was refused, or null
   */
  public record Request(PassportChange change, String requestedBy, Instant requestedAt, Boolean approved, String remark,
      String decidedBy, Instant decidedAt) {}
}
