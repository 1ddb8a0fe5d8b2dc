package org.nastavnik.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The report on a held event.
 *
 * @param remarks why it was returned last, null once it was worked over
 */
@Embeddable
record Report(
    @Column(name = "report_summary") String summary,
    @Column(name = "report_conclusions") String conclusions,
    @Column(name = "report_remarks") String remarks,
    @Column(name = "report_written_at") Instant writtenAt) {

  Report returned(String why) {
    return new Report(summary, conclusions, why, writtenAt);
  }
}
