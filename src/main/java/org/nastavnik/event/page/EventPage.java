package org.nastavnik.event.page;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.nastavnik.event.Attendee;
import org.nastavnik.event.EventDetails;
import org.nastavnik.event.EventView;
import org.nastavnik.event.participant.FeedbackSheet;
import org.nastavnik.event.speaker.Speaker;
import org.nastavnik.event.speaker.SpeakerFile;
import org.nastavnik.people.Branch;
import org.nastavnik.people.Person;

/**
 * The page of an event for one reader.
 *
 * @param responsible name of the methodologist
 * @param registered how many people registered
 * @param minutes how long the reader was there, null where not at all
 * @param staff whether the reader may see who comes
 * @param inCharge whether the reader may move or cancel it
 * @param guests who registered or was there, for staff only
 * @param unknown names of the participant report nobody has recognised, for staff only
 * @param files what speakers brought: for staff all of it, for others what is shared
 * @param watched whether the reader has watched its video
 * @param own whether the reader answers for it or speaks at it
 * @param work what is to be done about it, for staff only
 * @param player address of the video's player, null where the video can only be linked to
 */
record EventPage(EventDetails details, String responsible, List<Speaker> speakers, int registered, boolean isRegistered,
    Integer minutes, FeedbackSheet feedback, boolean staff, boolean inCharge, List<Guest> guests, List<Attendee> unknown,
    List<SpeakerFile> files, boolean watched, String player, EventWork work, boolean own) {

  /** @param minutes how long the guest was there, null where not at all */
  record Guest(Person person, Branch branch, boolean registered, Integer minutes) {}

  public EventView event() {
    return details.event();
  }

  /** Whether there is anything of the programme for everybody to read: staff see a draft, others what was approved. */
  public boolean showsProgramme() {
    return event().annotation() != null && (staff || details.programmeApproved());
  }

  public boolean wasThere() {
    return minutes != null;
  }

  /** Whether what the reader thinks of it is wanted, now or before. */
  public boolean concernsReader() {
    return isRegistered || wasThere();
  }

  public boolean asksForFeedback() {
    return details.feedbackOpen() && concernsReader();
  }

  /** Whether feedback still comes in, after which the report is written; staff are told. */
  public boolean awaitsFeedback() {
    return staff && details.feedbackOpen();
  }

  /** The last day on which feedback is taken, or was; null while nobody was asked. */
  public LocalDate feedbackUntil() {
    return details.feedbackUntil() == null ? null : LocalDate.ofInstant(details.feedbackUntil(), details.zone());
  }

  /** Whether it is known for good who was there. */
  public boolean attendanceSettled() {
    return event().acceptedAt() != null;
  }

  public String zoneName(Locale language) {
    return details.zone().getDisplayName(TextStyle.FULL, language);
  }

  public long present() {
    return guests.stream().filter(guest -> guest.minutes() != null).count();
  }

  /** Where it takes place, for those who may come in. */
  public String meeting() {
    String link = event().platformLink();
    return details.open() && (isRegistered || staff) && link != null && link.startsWith("https://") ? link : null;
  }

}
