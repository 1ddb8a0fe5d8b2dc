package org.nastavnik.event.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Where an event is announced.
 *
 * @param id what the programme issued with this announcement is about
 * @param sequence number of the date it was made for: it holds until the event is moved
 */
@Embeddable
public record Announcement(
    @Column(name = "announcement_id") UUID id,
    String siteAddress,
    String cultureAddress,
    @Column(name = "announced_for") Integer sequence,
    @Column(name = "announced_at") Instant at) {}
