/** The school's events in people's own calendars: by an address with a secret in it, which can be taken back. */
package org.nastavnik.event.calendar;
