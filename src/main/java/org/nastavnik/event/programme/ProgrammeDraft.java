package org.nastavnik.event.programme;

import java.time.LocalTime;
import java.util.List;

/**
 * A programme as it is handed in.
 *
 * @param beginsAt null to keep the time of the plan
 * @param durationMinutes 0 to keep the duration of the plan
 */
public record ProgrammeDraft(String topic, String annotation, String ageMark, LocalTime beginsAt, int durationMinutes,
    List<Material> materials, String platformLink) {}
