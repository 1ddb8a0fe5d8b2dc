package org.nastavnik.notification;

import java.time.Instant;

/**
 * Something with a place in people's calendars.
 *
 * @param uid the same whatever becomes of it
 * @param sequence raised with every change
 * @param place where to go, as a rule an address on the web; may be null
 * @param description may be null
 */
public record CalendarEvent(String uid, int sequence, boolean cancelled, Instant begins, int minutes, String title, String place,
    String description) {}
