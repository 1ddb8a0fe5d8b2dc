package org.nastavnik.workflow;

import java.time.Instant;

/**
 * A task in somebody's list.
 *
 * @param process name of its process
 * @param subject in a few words what it is about, or null where nobody says
 * @param due null where it has no deadline
 * @param path of the page where it is done
 * @param owned whether it is the person's own, rather than one to claim
 */
public record OpenTask(String id, String name, String process, String subject, Instant due, String path, boolean owned) {}
