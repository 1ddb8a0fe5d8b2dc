package org.nastavnik.contest.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Somebody of the jury.
 *
 * @param replacedBy the reserve who took over, or null
 */
@Embeddable
public record JuryMember(@Column(name = "user_id") String userId, @Enumerated(EnumType.STRING) Part part,
    @Column(name = "replaced_by") String replacedBy) {

  boolean scoresFromTheStart() {
    return part != Part.RESERVE;
  }

  JuryMember replacedBy(String reserve) {
    return new JuryMember(userId, part, reserve);
  }
}
