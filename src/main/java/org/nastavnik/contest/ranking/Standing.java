package org.nastavnik.contest.ranking;

import java.math.BigDecimal;

/**
 * Where one scored entry stands. Marks are on the common scale of 0 to 100 and rounded half up to six digits.
 *
 * @param place the place that counts, by the method the rules chose; ties share it, the next one is left out (1, 1, 3)
 * @param jurors number of jurors whose marks are in the means
 * @param mean plain mean of the jurors' marks
 * @param plainPlace place by the plain mean
 * @param evenedMean mean after evening out strict and lenient jurors, or null where that was not possible
 * @param evenedPlace place by the evened mean, or null
 * @param spread standard deviation of the jurors' marks (of a sample), or null with fewer than two jurors
 */
public record Standing(String entry, int place, int jurors, BigDecimal mean, int plainPlace, BigDecimal evenedMean,
    Integer evenedPlace, BigDecimal spread) {}
