package org.nastavnik.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The Content-Security-Policy of our pages: all they need comes from us, and nothing written into them runs or styles. The
 * webapps send a policy of their own.
 */
final class PagePolicy {

  /** The style attributes with which bpmn-js 8.0.0 places its drawing and the mark its licence asks for; no others hold. */
  static final List<String> DIAGRAM_STYLES = List.of(
      "position: absolute; width: 0; height: 0;",
      "visibility: hidden; position: fixed",
      "vertical-align:middle",
      "position: absolute; bottom: 15px; right: 15px; z-index: 100; color: #404040",
      "z-index: 1001;position: fixed;top: 0;left: 0;right: 0;bottom: 0",
      "width: 100%;height: 100%;background: rgba(40,40,40,0.2)",
      "position: absolute;left: 50%;top: 40%;transform: translate(-50%);width: 260px;padding: 10px;background: white;"
          + "box-shadow: 0 1px 4px rgba(0,0,0,0.3);font-family: Helvetica, Arial, sans-serif;font-size: 14px;display: flex;line-height: 1.3",
      "margin: 15px 20px 15px 10px; align-self: center;color: #404040");

  static final String TEXT = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-hashes' "
      + DIAGRAM_STYLES.stream().map(PagePolicy::hash).collect(Collectors.joining(" "))
      + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

  private PagePolicy() {}

  /** The policy for pages that may show players of these hosts, and pictures of a map from this origin (empty for none). */
  static String lettingIn(List<String> playerHosts, String mapOrigin) {
    return TEXT.replace("img-src 'self' data:", ("img-src 'self' data: " + mapOrigin).strip()) + "; frame-src 'self'" + playerHosts.stream().map(host -> " https://" + host).collect(Collectors.joining());
  }

  private static String hash(String style) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
