package org.nastavnik.event;

import java.util.Optional;
import java.util.Set;
import org.nastavnik.event.speaker.SpeakerId;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.LetterLinks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters that bring a speaker without an account the link to answer by. */
@Component
class InvitationLetters implements LetterLinks {

  private static final Set<String> BRINGING = Set.of("event.speakerInvited", "event.speakerReminded");

  private final SpeakerList speakers;

  InvitationLetters(SpeakerList speakers) {
    this.speakers = speakers;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> path(Letter letter) {
    String speaker = letter.params().get(EventLetters.SPEAKER);
    return letter.userId() == null && speaker != null && BRINGING.contains(letter.template())
        ? speakers.invitation(SpeakerId.of(speaker)).map(token -> "/invitation/" + token) : Optional.empty();
  }
}
