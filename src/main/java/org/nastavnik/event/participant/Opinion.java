package org.nastavnik.event.participant;

/** What a participant thinks of an event, without the name: a mark from 1 to 5 and words, which may be missing. */
public record Opinion(int rating, String words) {}
