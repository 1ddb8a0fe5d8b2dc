package org.nastavnik.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.nastavnik.event.programme.Material;
import org.nastavnik.event.programme.PartnerAnswer;

/**
 * An event with all that is known of it, at this moment.
 *
 * @param zone in which its hours are meant
 * @param programmeApproved whether the programme is more than a draft
 * @param registrationOpen from the announcement until it ends
 * @param feedbackUntil null while nobody was asked for feedback
 * @param open neither held nor cancelled
 * @param videoRefusal why there is no video, or null
 */
public record EventDetails(EventView event, ZoneId zone, boolean programmeApproved, boolean registrationOpen, boolean feedbackOpen,
    Instant feedbackUntil, boolean open, String videoRefusal, List<Material> materials, List<PartnerAnswer> partners, List<Postponement> postponements) {}
