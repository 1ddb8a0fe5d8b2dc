package org.nastavnik.project;

import java.time.LocalDate;

/**
 * Something that is open to a person and is no task: nobody waits for it, and its time runs out.
 *
 * @param title what to do
 * @param note what there is to know about it, its last day in it
 * @param address of the page to do it on
 * @param until its last day
 */
public record Offer(String title, String note, String address, LocalDate until) {}
