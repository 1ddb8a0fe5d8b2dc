package org.nastavnik.contest.judging;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Points for one criterion.
 *
 * @param criterion code of the criterion
 */
@Embeddable
public record Score(@Column(name = "criterion") String criterion, @Column(name = "points") int points) {}
