package org.nastavnik.event;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of events.
 *
 * @param siteHosts hosts of the library's site; empty allows any
 * @param cultureHosts hosts of the portal where events are shown to everybody
 */
@ConfigurationProperties("nastavnik.event")
record EventProperties(@DefaultValue List<String> siteHosts, @DefaultValue({"culture.ru", "культура.рф"}) List<String> cultureHosts) {}
