package org.nastavnik.event;

import java.util.List;
import java.util.Optional;
import org.nastavnik.people.Reader;
import org.nastavnik.people.Roles;
import org.nastavnik.project.Offer;
import org.nastavnik.project.OfferSource;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events a person was at and may still say something about, has registered for, or as a librarian may register for. */
@Component
@Transactional(readOnly = true)
class EventOffers implements OfferSource {

  private final AllEvents events;
  private final WorkingMoments moments;
  private final SchoolClock clock;

  EventOffers(AllEvents events, WorkingMoments moments, SchoolClock clock) {
    this.events = events;
    this.moments = moments;
    this.clock = clock;
  }

  @Override
  public List<Offer> offers(ProjectId project, Reader reader) {
    return events.findOpen(project, reader.userId(), clock.instant(), clock.today()).stream()
        .map(open -> offer(open, reader)).flatMap(Optional::stream).toList();
  }

  private Optional<Offer> offer(OpenEvent open, Reader reader) {
    Event event = open.event();
    if (event.isHeld()) {
      return Optional.of(feedback(event));
    }
    if (!event.isRegistrationOpen(clock.instant(), clock.getZone()) || !open.registered() && !reader.isOneOf(Roles.LIBRARIAN)) {
      return Optional.empty();
    }
    return Optional.of(coming(event, open.registered() ? "event.offer.registered" : "event.offer.register"));
  }

  private Offer feedback(Event event) {
    return new Offer(Messages.text("event.offer.feedback", event.title()),
        Messages.text("event.offer.feedback.until", Dates.shown(moments.dayOf(event.feedbackUntil()))),
        "/events/" + event.id() + "#feedback", moments.dayOf(event.feedbackUntil()));
  }

  private static Offer coming(Event event, String title) {
    return new Offer(Messages.text(title, event.title()),
        Messages.text("event.offer.when", event.kindName(), Dates.shown(event.takesPlaceOn()), Dates.shown(event.beginsAt())),
        "/events/" + event.id() + "#taking-part", event.takesPlaceOn());
  }
}
