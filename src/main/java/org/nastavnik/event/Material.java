package org.nastavnik.event;

import jakarta.persistence.Embeddable;

/** Something participants get to read; {@code address} is where it lies on the web, or null. */
@Embeddable
record Material(String title, String address) {}
