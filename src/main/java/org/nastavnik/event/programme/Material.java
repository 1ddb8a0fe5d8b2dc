package org.nastavnik.event.programme;

import jakarta.persistence.Embeddable;

/** Something participants get to read; {@code address} is where it lies on the web, or null. */
@Embeddable
public record Material(String title, String address) {}
