package org.nastavnik.contest;

import java.util.List;
import java.util.Optional;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.contest.rules.Dates;
import org.nastavnik.contest.rules.OpenContest;
import org.nastavnik.people.Reader;
import org.nastavnik.people.Roles;
import org.nastavnik.project.Offer;
import org.nastavnik.project.OfferSource;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A contest that takes ideas: the librarian's own that is not sent yet, or that there is none of the librarian's so far. */
@Component
@Transactional(readOnly = true)
class IdeaOffers implements OfferSource {

  private final ContestRegister contests;
  private final SchoolClock clock;

  IdeaOffers(ContestRegister contests, SchoolClock clock) {
    this.contests = contests;
    this.clock = clock;
  }

  @Override
  public List<Offer> offers(ProjectId project, Reader reader) {
    return !reader.isOneOf(Roles.LIBRARIAN) ? List.of()
        : contests.findOpen(project, reader.userId(), clock.today()).stream().map(IdeaOffers::offer).flatMap(Optional::stream).toList();
  }

  private static Optional<Offer> offer(OpenContest contest) {
    if (contest.draft() != null) {
      return Optional.of(offer(contest, contest.draft().isBlank() ? Messages.text("contest.offer.untitled")
          : Messages.text("contest.offer.draft", contest.draft()), "/contest/idea/" + contest.id()));
    }
    return contest.entries() > 0 ? Optional.empty()
        : Optional.of(offer(contest, Messages.text("contest.offer.open", contest.title()), "/contest"));
  }

  private static Offer offer(OpenContest contest, String title, String address) {
    return new Offer(title, Messages.text("contest.offer.until", Dates.text(contest.lastEntryDay())), address, contest.lastEntryDay());
  }
}
