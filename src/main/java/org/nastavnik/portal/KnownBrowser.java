package org.nastavnik.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an account signed in with a browser, of which only a digest is stored. */
@Entity
@Table(name = "known_browser")
class KnownBrowser {

  @Id
  private String trace;

  @Column(nullable = false)
  private String userId;

  @Column(nullable = false)
  private Instant signedInAt;

  protected KnownBrowser() {}

  KnownBrowser(String trace, String userId, Instant signedInAt) {
    this.trace = trace;
    this.userId = userId;
    this.signedInAt = signedInAt;
  }
}
