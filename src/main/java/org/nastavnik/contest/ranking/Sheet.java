package org.nastavnik.contest.ranking;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What one juror gave one entry.
 *
 * @param points points by code of the criterion; a criterion that was not scored is absent
 */
public record Sheet(String entry, String juror, Map<String, BigDecimal> points) {}
