package org.nastavnik.portal.audit;

import java.time.LocalDate;

/**
 * What of the log to show.
 *
 * @param from first day, in the organisation's zone
 * @param until last day
 * @param person part of the name or user id of who did it
 * @param kind null for all
 * @param object part of what it was done to
 */
record AuditSearch(LocalDate from, LocalDate until, String person, AuditKind kind, String object) {}
