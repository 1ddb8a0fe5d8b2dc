package org.nastavnik.event.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.nastavnik.event.EventId;
import org.nastavnik.people.Person;

/**
 * What one must know of an event to tell who was there.
 *
 * @param begin when it really began
 * @param end when it really ended
 * @param zone in which the times of a report are meant
 * @param known everybody who may have been there
 * @param registered user ids
 * @param hosts user ids of speakers and organisers, who are no audience
 * @param hostNames names of speakers without an account
 */
public record Audience(EventId event, Instant begin, Instant end, ZoneId zone, List<Person> known, Set<String> registered,
    Set<String> hosts, List<String> hostNames) {

  int minutes() {
    return (int) Duration.between(begin, end).toMinutes();
  }
}
