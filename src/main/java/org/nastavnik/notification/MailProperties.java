package org.nastavnik.notification;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mail. The server itself is set with {@code spring.mail.*}; without a host nothing is sent.
 *
 * @param from address of the sender
 * @param baseUrl where the portal is reached, for links in letters
 * @param digestAt when the daily letter goes out, in the organisation's zone
 * @param pauses between the attempts to send a letter; after the last attempt it counts as failed
 * @param sendsWaiting how old a letter may be that waited for a mail server to be set up; older ones are sent by hand only
 */
@ConfigurationProperties("nastavnik.mail")
record MailProperties(
    @DefaultValue("nastavnik@localhost") String from,
    @DefaultValue("http://localhost:8080") String baseUrl,
    @DefaultValue("07:30") LocalTime digestAt,
    @DefaultValue({"1m", "5m", "30m", "2h", "8h"}) List<Duration> pauses,
    @DefaultValue("3d") Duration sendsWaiting) {

  /** The pause after that many attempts; the last one for all further attempts. */
  Duration pauseAfter(int attempts) {
    return pauses.get(Math.min(Math.max(attempts, 1), pauses.size()) - 1);
  }

  boolean isLast(int attempt) {
    return attempt > pauses.size();
  }

  /** The address of a page of the portal. */
  String address(String path) {
    return baseUrl.replaceFirst("/+$", "") + path;
  }
}
