package org.nastavnik.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of invitations by mail.
 *
 * @param secret signs the links; production sets its own
 */
@ConfigurationProperties("nastavnik.invitations")
public record InvitationProperties(@DefaultValue("invitations of the demo") String secret) {}
