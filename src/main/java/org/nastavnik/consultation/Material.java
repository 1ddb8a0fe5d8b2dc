package org.nastavnik.consultation;

import jakarta.persistence.Embeddable;

/** Something to read or watch that a mentor gave along with the answer; either part may be missing, not both. */
@Embeddable
public record Material(String title, String link) {

  /** Whether the link can be followed from a page. */
  boolean isOnWeb() {
    return link != null && link.matches("https?://\\S+");
  }

  String text() {
    return title == null ? link : link == null ? title : title + ": " + link;
  }
}
