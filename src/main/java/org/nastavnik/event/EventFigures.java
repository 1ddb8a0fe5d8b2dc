package org.nastavnik.event;

import java.math.BigDecimal;

/**
 * An event in figures.
 *
 * @param attended recognised people
 * @param unknown names of the participant report that nobody has recognised
 * @param branches branches of those who attended
 * @param rating mean of the marks, one decimal; null without feedback
 */
record EventFigures(int registered, int attended, int unknown, int branches, int opinions, BigDecimal rating) {}
