package org.nastavnik.workflow;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Where the words stand in which a feature says what tasks are about. A list of tasks asks for those of all features at once, so
 * that it takes one statement however many kinds of tasks there are.
 *
 * @param columns an id and five more, each a text or null
 * @param rows the table they are in, with the condition on the id up to the {@code in} before the list of ids
 * @param id of what a task is about, or null where the words of this task stand elsewhere
 * @param subject from the five texts; null for a task without a subject
 */
public record SubjectWords(String columns, String rows, Function<TaskRef, UUID> id, BiFunction<TaskRef, List<String>, String> subject) {}
