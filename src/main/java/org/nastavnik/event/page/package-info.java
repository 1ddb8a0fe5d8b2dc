/** Events on the portal: list, calendar, page of an event, video library, and the calendar people subscribe to. */
package org.nastavnik.event.page;
