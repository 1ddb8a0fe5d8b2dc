package org.nastavnik.event;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** An event got another date. */
@Embeddable
public record Postponement(LocalDate movedFrom, LocalDate movedTo, String reason, Instant decidedAt) {}
