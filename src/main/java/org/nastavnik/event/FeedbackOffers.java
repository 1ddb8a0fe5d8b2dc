package org.nastavnik.event;

import java.util.List;
import org.nastavnik.people.Reader;
import org.nastavnik.project.Offer;
import org.nastavnik.project.OfferSource;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events a person was at and may still say something about. */
@Component
@Transactional(readOnly = true)
class FeedbackOffers implements OfferSource {

  private final AllEvents events;
  private final WorkingMoments moments;
  private final SchoolClock clock;

  FeedbackOffers(AllEvents events, WorkingMoments moments, SchoolClock clock) {
    this.events = events;
    this.moments = moments;
    this.clock = clock;
  }

  @Override
  public List<Offer> offers(ProjectId project, Reader reader) {
    return events.findAwaitingFeedback(project, reader.userId(), clock.instant()).stream()
        .map(event -> new Offer(Messages.text("event.offer.feedback", event.title()),
            Messages.text("event.offer.feedback.until", Dates.shown(moments.dayOf(event.feedbackUntil()))),
            "/events/" + event.id(), moments.dayOf(event.feedbackUntil())))
        .toList();
  }
}
