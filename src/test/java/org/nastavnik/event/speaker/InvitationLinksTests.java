package org.nastavnik.event.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.InvitationProperties;
import org.nastavnik.people.LinkSignature;
import org.nastavnik.people.Secret;

class InvitationLinksTests {

  private static final Instant UNTIL = Instant.parse("2022-05-18T06:00:00Z");

  private final InvitationLinks links = new InvitationLinks(new LinkSignature(new InvitationProperties("one secret")));
  private final SpeakerId speaker = new SpeakerId(UUID.randomUUID());

  @Test
  void isGoodUntilItExpires() {
    String token = links.issue(speaker, UNTIL, UUID.randomUUID());
    assertThat(links.isGenuine(token, UNTIL.minusSeconds(1))).isTrue();
    assertThat(links.isGenuine(token, UNTIL)).isFalse();
    assertThat(token).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void isNeverTheSameTwiceAndLeavesATraceThatTellsNothing() {
    String token = links.issue(speaker, UNTIL, UUID.randomUUID());
    assertThat(links.issue(speaker, UNTIL, UUID.randomUUID())).isNotEqualTo(token);
    assertThat(Secret.trace(token)).hasSize(64).doesNotContain(token);
  }

  @Test
  void isMadeAnewFromWhatIsStored() {
    UUID stored = UUID.randomUUID();
    assertThat(links.issue(speaker, UNTIL, stored)).isEqualTo(links.issue(speaker, UNTIL, stored));
  }

  @Test
  void noOtherSecretAndNoChangedLetterPasses() {
    String token = links.issue(speaker, UNTIL, UUID.randomUUID());
    InvitationLinks others = new InvitationLinks(new LinkSignature(new InvitationProperties("another secret")));
    assertThat(others.isGenuine(token, UNTIL.minusSeconds(1))).isFalse();
    for (int place = 0; place < token.length() - 1; place++) {
      char other = token.charAt(place) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, place) + other + token.substring(place + 1);
      assertThat(links.isGenuine(changed, UNTIL.minusSeconds(1))).as("letter %d", place).isFalse();
    }
    assertThat(links.isGenuine("", UNTIL)).isFalse();
    assertThat(links.isGenuine(null, UNTIL)).isFalse();
    assertThat(links.isGenuine("не ссылка", UNTIL)).isFalse();
  }
}
