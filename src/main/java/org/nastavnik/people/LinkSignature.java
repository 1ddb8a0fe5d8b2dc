package org.nastavnik.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Signs what the links of letters are made of, so that a link can be made anew for every attempt to send it and need not be
 * stored; who reads the database alone cannot make one.
 */
@Component
@EnableConfigurationProperties(InvitationProperties.class)
public class LinkSignature {

  /** Length of a signature. */
  public static final int BYTES = 32;

  private final SecretKeySpec key;

  public LinkSignature(InvitationProperties settings) {
    this.key = new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /** The same for the same content. */
  public byte[] of(byte[] content) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
