package org.nastavnik.event.speaker;

import java.util.List;

/**
 * Who speaks at an event, and with what.
 *
 * @param speakers in the order of the programme
 * @param files what those without an account brought by their links, in the same order
 */
public record Speaking(List<Speaker> speakers, List<SpeakerFile> files) {}
