package org.nastavnik.event.speaker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nastavnik.event.EventId;
import org.nastavnik.people.People;
import org.nastavnik.people.Secret;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** The speakers of events. */
@Component
@Transactional
public class SpeakerList {

  private final Speakers speakers;
  private final InvitationLinks links;
  private final People people;
  private final IdGenerator ids;
  private final SchoolClock clock;

  SpeakerList(Speakers speakers, InvitationLinks links, People people, IdGenerator ids, SchoolClock clock) {
    this.speakers = speakers;
    this.links = links;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  /** Who speaks, in the order of the programme; those who were replaced are not in it. */
  public List<Speaker> of(EventId event) {
    return speakers.findByEventIdAndReleasedAtIsNullOrderByPosition(event);
  }

  /** The same with what they brought. */
  public Speaking withFiles(EventId event) {
    List<Object[]> rows = speakers.findWithFiles(event);
    return new Speaking(rows.stream().map(row -> (Speaker) row[0]).distinct().toList(),
        rows.stream().filter(row -> row[1] != null).map(row -> (SpeakerFile) row[1]).toList());
  }

  /** Who speaks at several events, each in the order of its programme. */
  public Map<EventId, List<Speaker>> of(Collection<EventId> events) {
    return events.isEmpty() ? Map.of() : speakers.findByEventIdInAndReleasedAtIsNullOrderByPosition(events).stream()
        .collect(Collectors.groupingBy(Speaker::eventId));
  }

  public Speaker require(SpeakerId id) {
    return speakers.findById(id).orElseThrow();
  }

  /**
   * Brings the speakers in line with a programme: whoever is in it already keeps the answer, others are released or added.
   * The organiser need not be asked.
   *
   * @return those who were released
   * @throws InvalidInput where there is none, or one cannot be reached, or is named twice
   */
  public List<Speaker> name(EventId event, List<NamedSpeaker> entered, String organiser) {
    List<NamedSpeaker> named = IntStream.range(0, entered.size())
        .mapToObj(row -> withName("speakers[" + row + "].name", entered.get(row))).toList();
    for (int row = 0; row < named.size(); row++) {
      refuseUnreachable("speakers[" + row + (named.get(row).account() == null ? "].email" : "].account"), named.get(row));
    }
    if (named.isEmpty() || named.stream().map(NamedSpeaker::identity).distinct().count() < named.size()) {
      throw InvalidInput.of("speakers", named.isEmpty() ? "event.speaker.missing" : "event.speaker.twice");
    }
    Map<String, Speaker> present = of(event).stream().collect(Collectors.toMap(Speaker::identity, Function.identity()));
    for (int position = 0; position < named.size(); position++) {
      NamedSpeaker next = named.get(position);
      place(event, position, next, present.remove(next.identity()), organiser);
    }
    present.values().forEach(left -> left.release(clock.instant()));
    return List.copyOf(present.values());
  }

  private void place(EventId event, int position, NamedSpeaker named, Speaker present, String organiser) {
    if (present != null) {
      present.rename(named);
      present.place(position);
    } else {
      add(event, position, named, organiser);
    }
  }

  private Speaker add(EventId event, int position, NamedSpeaker named, String organiser) {
    Speaker speaker = new Speaker(new SpeakerId(ids.generateId()), event, position, named);
    if (organiser.equals(named.account())) {
      speaker.agree(clock.instant());
    }
    return speakers.save(speaker);
  }

  /** Puts another speaker in the place of one who cannot come. */
  public SpeakerId replace(SpeakerId former, NamedSpeaker entered, String organiser) {
    NamedSpeaker by = withName("anotherName", entered);
    refuseUnreachable(by.account() == null ? "anotherEmail" : "anotherAccount", by);
    Speaker left = require(former);
    boolean alreadyThere = of(left.eventId()).stream().anyMatch(other -> other.identity().equals(by.identity()));
    if (alreadyThere) {
      throw InvalidInput.of("anotherName", "event.speaker.twice");
    }
    left.release(clock.instant());
    return add(left.eventId(), left.position(), by, organiser).id();
  }

  /** Goes on without a speaker; the last one cannot be left out. */
  public void leaveOut(SpeakerId id) {
    Speaker left = require(id);
    if (of(left.eventId()).size() == 1) {
      throw InvalidInput.of("decision", "event.speaker.last");
    }
    left.release(clock.instant());
  }

  /** Makes a link by which the speaker can answer until then; only a trace of it is stored, and what it can be made anew of. */
  public void invite(SpeakerId id, Instant expires) {
    UUID nonce = ids.generateId();
    require(id).invite(nonce, Secret.trace(links.issue(id, expires, nonce)), expires);
  }

  /** The secret part of the speaker's link, for the letter that brings it; empty where there is none to answer by. */
  public Optional<String> invitation(SpeakerId id) {
    return speakers.findById(id)
        .flatMap(speaker -> speaker.invitationNonce().map(nonce -> links.issue(id, speaker.invitationExpiresAt(), nonce)));
  }

  /** The speaker's link has served. */
  public void invitationAnswered(SpeakerId id) {
    require(id).invitationAnswered();
  }

  /** The speaker a link was made for, empty where the link is forged, has expired or is no longer wanted. */
  public Optional<Speaker> invitedBy(String token) {
    return links.isGenuine(token, clock.instant()) ? speakers.findByInvitationHash(Secret.trace(token)) : Optional.empty();
  }

  /** Everybody is asked anew for another date, but the organiser and whoever proposed it. */
  public void dateChanged(EventId event, LocalDate to, String organiser) {
    of(event).stream().filter(speaker -> !organiser.equals(speaker.account()))
        .forEach(speaker -> speaker.dateChanged(to, clock.instant()));
  }

  /** Of somebody with an account the name is known. */
  private NamedSpeaker withName(String field, NamedSpeaker entered) {
    if (entered.name() != null) {
      return entered;
    }
    if (entered.account() == null) {
      throw InvalidInput.of(field, "event.speaker.nameMissing");
    }
    return new NamedSpeaker(people.name(entered.account()), entered.account(), entered.email(), entered.mayPublish());
  }

  private void refuseUnreachable(String field, NamedSpeaker named) {
    boolean known = named.account() != null && people.people(List.of(named.account())).containsKey(named.account());
    boolean given = named.account() == null && named.email() != null;
    if (given && !named.email().matches("\\S+@\\S+\\.\\S+")) {
      throw InvalidInput.of(field, "event.speaker.notAnAddress", named.email(), named.name());
    }
    if (!known && !given) {
      throw InvalidInput.of(field, "event.speaker.unreachable", named.name());
    }
  }
}
