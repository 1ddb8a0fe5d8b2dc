package org.nastavnik.portal.tasks;

import java.util.List;

/**
 * When a part of a form counts: while a certain choice is made in it.
 *
 * @param field key of the choice
 * @param values the choices with which the part counts
 * @param words the same for readers, who may have to find the part's purpose without script
 */
record Condition(String field, List<String> values, String words) {}
