package org.nastavnik.event.speaker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Makes and checks the secret part of an invitation's link: speaker, last second of validity and a random number, with a
 * signature over them. Who reads the database cannot answer for a speaker, as only a digest of the whole is stored.
 */
@Component
@EnableConfigurationProperties(InvitationProperties.class)
class InvitationLinks {

  private static final int CONTENT = 2 * Long.BYTES + Long.BYTES + 2 * Long.BYTES;
  private static final int SIGNATURE = 32;

  private final SecretKeySpec key;

  InvitationLinks(InvitationProperties settings) {
    this.key = new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /** The same for the same speaker, moment and random number. */
  String issue(SpeakerId speaker, Instant expires, UUID random) {
    byte[] content = ByteBuffer.allocate(CONTENT)
        .putLong(speaker.id().getMostSignificantBits()).putLong(speaker.id().getLeastSignificantBits())
        .putLong(expires.getEpochSecond())
        .putLong(random.getMostSignificantBits()).putLong(random.getLeastSignificantBits())
        .array();
    byte[] token = ByteBuffer.allocate(CONTENT + SIGNATURE).put(content).put(sign(content)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  boolean isGenuine(String token, Instant now) {
    byte[] bytes = decode(token);
    if (bytes.length != CONTENT + SIGNATURE) {
      return false;
    }
    byte[] content = new byte[CONTENT];
    byte[] signature = new byte[SIGNATURE];
    ByteBuffer.wrap(bytes).get(content).get(signature);
    return MessageDigest.isEqual(signature, sign(content)) && now.getEpochSecond() < ByteBuffer.wrap(content).getLong(2 * Long.BYTES);
  }

  private byte[] sign(byte[] content) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] decode(String token) {
    try {
      return token == null ? new byte[0] : Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notALink) {
      return new byte[0];
    }
  }
}
