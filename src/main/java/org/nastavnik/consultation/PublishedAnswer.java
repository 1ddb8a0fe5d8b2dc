package org.nastavnik.consultation;

import java.time.Instant;

/** An answered question in the knowledge base: nothing in it names who asked or who answered. */
public record PublishedAnswer(ConsultationId id, String topic, String question, String answer, Instant publishedAt) {}
