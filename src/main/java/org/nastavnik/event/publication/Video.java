package org.nastavnik.event.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What became of the video: its two addresses, or the reason why it is not published. */
@Embeddable
public record Video(
    @Column(name = "video_site_address") String siteAddress,
    @Column(name = "video_culture_address") String cultureAddress,
    @Column(name = "video_refusal") String refusal,
    @Column(name = "video_settled_at") Instant settledAt) {

  public static Video published(String siteAddress, String cultureAddress, Instant now) {
    return new Video(siteAddress, cultureAddress, null, now);
  }

  public static Video withheld(String reason, Instant now) {
    return new Video(null, null, reason, now);
  }

  public boolean isPublished() {
    return refusal == null;
  }
}
