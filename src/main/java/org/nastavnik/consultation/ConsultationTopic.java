package org.nastavnik.consultation;

/** What a question is about. */
record ConsultationTopic(ConsultationId id, String topic) {}
