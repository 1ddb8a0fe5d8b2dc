package org.nastavnik.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nastavnik.project.ProjectId;

/**
 * A Regulation as it stands.
 *
 * @param title of the newest version, or null before the first
 * @param versions oldest first; sections keep their ids from version to version, so that two can be compared
 * @param signOffs by version and reviewer
 * @param approval null unless it is in force
 * @param rejection null unless the director rejected it
 * @param cancellation null unless its project was cancelled; one in force stays a record
 */
public record RegulationView(RegulationId id, ProjectId project, String title, Instant openedAt, List<Version> versions,
    List<SignOff> signOffs, List<Remark> remarks, Approval approval, Ending rejection, Ending cancellation) {

  /**
   * @param number counts from 1
   * @param author user id
   */
  public record Version(int number, String title, String author, Instant writtenAt, List<Section> sections) {}

  /**
   * What a reviewer was asked and answered about a version; name and post as they were then.
   *
   * @param id of this record, shown beside the signature
   * @param verdict null while the answer is awaited or where the work went on without it
   * @param waivedBy user id of who decided to go on without it, or null where the reviewer had left
   */
  public record SignOff(UUID id, int version, String reviewer, String name, String post, Instant askedAt, Verdict verdict,
      Instant signedAt, Instant waivedAt, String waivedBy, String waiverReason) {}

  /**
   * A remark on a version and its answer.
   *
   * @param section null where it is about the whole text
   * @param heading of that section in that version
   * @param answer null while it waits for one
   */
  public record Remark(int version, String author, String authorName, SectionId section, String heading, String text,
      Instant madeAt, String answer, String answeredBy, Instant answeredAt) {}

  /** @param approvedBy user id */
  public record Approval(String orderNumber, LocalDate orderDate, String approvedBy, Instant approvedAt, Instant publishedAt) {}

  /** @param by user id, or null where the project's end was the reason */
  public record Ending(String reason, String by, Instant at) {}

  /** The newest version. */
  public Version current() {
    return versions.get(versions.size() - 1);
  }
}
