package org.nastavnik.event.speaker;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.nastavnik.people.LinkSignature;
import org.springframework.stereotype.Component;

/**
 * Makes and checks the secret part of an invitation's link: speaker, last second of validity and a random number, with a
 * signature over them. Who reads the database cannot answer for a speaker, as only a digest of the whole is stored.
 */
@Component
class InvitationLinks {

  private static final int CONTENT = 2 * Long.BYTES + Long.BYTES + 2 * Long.BYTES;

  private final LinkSignature signature;

  InvitationLinks(LinkSignature signature) {
    this.signature = signature;
  }

  /** The same for the same speaker, moment and random number. */
  String issue(SpeakerId speaker, Instant expires, UUID random) {
    byte[] content = ByteBuffer.allocate(CONTENT)
        .putLong(speaker.id().getMostSignificantBits()).putLong(speaker.id().getLeastSignificantBits())
        .putLong(expires.getEpochSecond())
        .putLong(random.getMostSignificantBits()).putLong(random.getLeastSignificantBits())
        .array();
    byte[] token = ByteBuffer.allocate(CONTENT + LinkSignature.BYTES).put(content).put(signature.of(content)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  boolean isGenuine(String token, Instant now) {
    byte[] bytes = decode(token);
    if (bytes.length != CONTENT + LinkSignature.BYTES) {
      return false;
    }
    byte[] content = new byte[CONTENT];
    byte[] signed = new byte[LinkSignature.BYTES];
    ByteBuffer.wrap(bytes).get(content).get(signed);
    return MessageDigest.isEqual(signed, signature.of(content)) && now.getEpochSecond() < ByteBuffer.wrap(content).getLong(2 * Long.BYTES);
  }

  private static byte[] decode(String token) {
    try {
      return token == null ? new byte[0] : Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notALink) {
      return new byte[0];
    }
  }
}
