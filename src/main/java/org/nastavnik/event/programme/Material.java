package org.nastavnik.event.programme;

import jakarta.persistence.Embeddable;

/** Something participants get to read; {@code address} is where it lies on the web, or null. */
@Embeddable
public record Material(String title, String address) {

  /** Whether the address can be followed from a page. */
  public boolean isOnWeb() {
    return address != null && address.matches("https?://\\S+");
  }
}
