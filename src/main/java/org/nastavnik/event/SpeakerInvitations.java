package org.nastavnik.event;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.nastavnik.document.Upload;
import org.nastavnik.event.speaker.Speaker;
import org.nastavnik.event.speaker.SpeakerFiles;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations of speakers without an account, who answer by the link in their letter. */
@Service
@Transactional
public class SpeakerInvitations {

  /**
   * What a speaker is asked.
   *
   * @param contact who invites, with an address to write to
   */
  public record Invitation(String speaker, EventView event, Instant answerBy, String contact) {}

  private static final Supplier<InvalidInput> CLOSED = () -> InvalidInput.because("event.invitation.closed");

  private final SpeakerList speakers;
  private final SpeakerFiles files;
  private final Preparation preparation;
  private final AllEvents events;
  private final EventParticipation participation;
  private final RuntimeService runtime;
  private final SignedIn signedIn;

  SpeakerInvitations(SpeakerList speakers, SpeakerFiles files, Preparation preparation, AllEvents events,
      EventParticipation participation, RuntimeService runtime, SignedIn signedIn) {
    this.speakers = speakers;
    this.files = files;
    this.preparation = preparation;
    this.events = events;
    this.participation = participation;
    this.runtime = runtime;
    this.signedIn = signedIn;
  }

  /**
   * The invitation behind a link.
   *
   * @throws InvalidInput where the link is not genuine, has expired, or the speaker is not waited for any more
   */
  @Transactional(readOnly = true)
  public Invitation open(String token) {
    Speaker speaker = waitedFor(token);
    Event event = events.require(speaker.eventId());
    return new Invitation(speaker.name(), EventView.of(event), speaker.invitationExpiresAt(), participation.contact(event));
  }

  private Speaker waitedFor(String token) {
    return speakers.invitedBy(token).filter(Speaker::isToBeAsked).orElseThrow(CLOSED);
  }

  /**
   * Takes the answer to an invitation, and the materials that come with it.
   *
   * @throws InvalidInput as with an answer alone, or where a file is not accepted; nothing is kept then
   */
  public void answer(String token, SpeakerAnswer answer, List<Upload> materials) {
    files.bring(waitedFor(token).id(), materials);
    answer(token, answer);
  }

  /**
   * Takes the answer to an invitation; only the first one counts.
   *
   * @throws InvalidInput where the link is not genuine, has expired, or was answered, or the proposed date has passed
   */
  public void answer(String token, SpeakerAnswer answer) {
    Speaker speaker = waitedFor(token);
    preparation.answer(speaker.id(), answer);
    speakers.invitationAnswered(speaker.id());
    signedIn.asSystem(() -> {
      try {
        runtime.createMessageCorrelation("SpeakerAnswered").processInstanceBusinessKey(speaker.eventId().toString())
            .localVariableEquals("invitedSpeaker", speaker.id().toString()).correlate();
      } catch (MismatchingMessageCorrelationException notWaitedFor) {
        throw CLOSED.get();
      }
      return null;
    });
  }
}
