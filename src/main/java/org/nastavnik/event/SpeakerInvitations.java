package org.nastavnik.event;

import java.util.function.Supplier;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.nastavnik.event.speaker.Speaker;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations of speakers without an account, who answer by the link in their letter. */
@Service
@Transactional
public class SpeakerInvitations {

  /** What a speaker is asked. */
  public record Invitation(String speaker, EventView event) {}

  private static final Supplier<InvalidInput> CLOSED = () -> InvalidInput.because("event.invitation.closed");

  private final SpeakerList speakers;
  private final Preparation preparation;
  private final AllEvents events;
  private final RuntimeService runtime;
  private final SignedIn signedIn;

  SpeakerInvitations(SpeakerList speakers, Preparation preparation, AllEvents events, RuntimeService runtime, SignedIn signedIn) {
    this.speakers = speakers;
    this.preparation = preparation;
    this.events = events;
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
    Speaker speaker = speakers.invitedBy(token).orElseThrow(CLOSED);
    return new Invitation(speaker.name(), EventView.of(events.require(speaker.eventId())));
  }

  /**
   * Takes the answer to an invitation; only the first one counts.
   *
   * @throws InvalidInput where the link is not genuine, has expired, or was answered, or the proposed date has passed
   */
  public void answer(String token, SpeakerAnswer answer) {
    Speaker speaker = speakers.invitedBy(token).orElseThrow(CLOSED);
    preparation.answer(speaker.id(), answer);
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
