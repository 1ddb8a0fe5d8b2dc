package org.nastavnik.event.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What an event is about, and who approved it.
 *
 * @param remarks why the programme was returned last, null once it was worked over
 */
@Embeddable
public record Programme(String topic, String annotation, String ageMark, String platformLink,
    @Column(name = "programme_prepared_at") Instant preparedAt,
    @Column(name = "programme_approved_at") Instant approvedAt,
    @Column(name = "programme_approved_by") String approvedBy,
    @Column(name = "programme_remarks") String remarks) {

  public Programme approved(String by, Instant now) {
    return new Programme(topic, annotation, ageMark, platformLink, preparedAt, now, by, null);
  }

  public Programme returned(String why) {
    return new Programme(topic, annotation, ageMark, platformLink, preparedAt, null, null, why);
  }

  public boolean isApproved() {
    return approvedAt != null;
  }
}
