package org.nastavnik.event;

import java.util.List;
import java.util.Set;
import org.nastavnik.people.Person;

/**
 * Who was at an event, and who may have been.
 *
 * @param attendees people by user id, then names of the participant report that nobody has recognised
 * @param registered user ids
 * @param expected librarians of the project's branches, whoever registered, and whoever is known to have been there
 */
public record Presence(List<Attendee> attendees, Set<String> registered, List<Person> expected) {}
