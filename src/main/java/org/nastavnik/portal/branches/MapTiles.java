package org.nastavnik.portal.branches;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the pictures under the map of the district come from; without an address only the drawing is shown.
 *
 * @param tiles address with {@code {z}}, {@code {x}} and {@code {y}} in it
 * @param attribution what their maker asks to be named by
 */
@ConfigurationProperties("nastavnik.map")
public record MapTiles(String tiles, String attribution) {

  public boolean areThere() {
    return tiles != null && !tiles.isBlank();
  }

  /** The part of a Content-Security-Policy that lets them in: scheme and host, or nothing. */
  public String origin() {
    return areThere() ? tiles.replaceFirst("^(https?://[^/]+).*", "$1") : "";
  }
}
