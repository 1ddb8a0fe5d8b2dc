package org.nastavnik.regulation;

/**
 * What the author answers to a remark.
 *
 * @param number place of the remark among those still open, from 1
 */
record Answer(Integer number, String text) {}
