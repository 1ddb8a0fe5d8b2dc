package org.nastavnik.workflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the organisation's calendar.
 *
 * @param timezone zone in which dates are meant and shown
 * @param daysOff days off beside weekends and public holidays, such as those a government decree moves
 * @param workingDays weekend or holiday dates on which people work all the same
 */
@ConfigurationProperties("nastavnik.calendar")
record WorkflowProperties(
    @DefaultValue("Europe/Moscow") ZoneId timezone,
    @DefaultValue Set<LocalDate> daysOff,
    @DefaultValue Set<LocalDate> workingDays) {}
