package org.nastavnik.event.publication;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where announcements and videos may lie, their subdomains included.
 *
 * @param site hosts of the library's site; empty allows any
 * @param culture hosts of the portal where events are shown to everybody
 */
@ConfigurationProperties("nastavnik.publication-hosts")
public record PublicationHosts(@DefaultValue List<String> site, @DefaultValue({"culture.ru", "культура.рф"}) List<String> culture) {}
