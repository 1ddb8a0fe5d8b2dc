package org.nastavnik.consultation;

import java.time.Instant;
import java.util.List;
import org.nastavnik.project.ProjectId;

/**
 * A consultation as those who take part in it see it. What has not happened (yet) is null.
 *
 * @param librarian user id of who asked
 * @param mentor user id of who has the question now
 * @param place how they meet, in the mentor's words
 * @param rating 1 (of no help) to 5
 * @param closedAt when it ended after the answer, rated or not
 */
public record ConsultationView(ConsultationId id, ProjectId project, String librarian, String topic, String question,
    String wishedMentor, Instant askedAt, Instant mentoringConsentAt, String mentor, Instant meetingAt, String place,
    String answer, List<Material> materials, Instant heldAt, Integer rating, String feedback, Instant publishedAt,
    Instant closedAt, Instant withdrawnAt, Instant cancelledAt) {

  public ConsultationLine.State state() {
    return ConsultationLine.of(this).state();
  }
}
