package org.nastavnik.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AllEvents extends ListCrudRepository<Event, EventId> {

  List<Event> findByProjectIdOrderByTakesPlaceOnAscBeginsAtAscIdAsc(ProjectId project);

  @EntityGraph(attributePaths = {"materials", "partners", "postponements"})
  Optional<Event> findWithAllById(EventId id);

  /**
   * Events of a project that somebody was at, has given no feedback on, and still may; and those that are announced for today or
   * later, with whether the person registered for them. One at which the person speaks is none to register for.
   */
  @Query("""
      select new org.nastavnik.event.OpenEvent(e, exists (select r.id from Registration r where r.eventId = e.id and r.userId = :person))
      from Event e where e.projectId = :project and (
        e.feedbackUntil > :now
          and exists (select a.id from Attendance a where a.eventId = e.id and a.userId = :person)
          and not exists (select f.id from Feedback f where f.eventId = e.id and f.userId = :person)
        or e.takesPlaceOn >= :today and e.endedAt is null and e.cancelledAt is null and e.announcement.sequence = e.calendarSequence
          and not exists (select s.id from Speaker s where s.eventId = e.id and s.account = :person))
      order by e.takesPlaceOn, e.id""")
  List<OpenEvent> findOpen(ProjectId project, String person, Instant now, LocalDate today);

  /** Those of the announcements that still hold. */
  @Query("select e.announcement.id from Event e where e.announcement.id in :among")
  Set<UUID> findAnnouncements(Collection<UUID> among);

  /** Events that are called so, the newest first; {@code words} in lower case, as {@code like} takes them. */
  @Query("""
      select e.id from Event e where lower(coalesce(e.programme.topic, e.plannedTitle, e.kindName)) like :words escape '!'
      order by e.takesPlaceOn desc""")
  List<EventId> findCalled(String words, Limit most);

  /** Who registered for, was at, gave feedback on and has a certificate of the events of a project: the step, the event's id and the person. */
  @NativeQuery("""
      select 'REGISTERED' as step, cast(r.event_id as varchar(36)) as event, r.user_id as person
      from event_registration r join event e on e.id = r.event_id where e.project_id = :project
      union all
      select 'ATTENDED', cast(a.event_id as varchar(36)), a.user_id
      from event_attendance a join event e on e.id = a.event_id
      where e.project_id = :project and a.user_id is not null
      union all
      select 'FEEDBACK', cast(f.event_id as varchar(36)), f.user_id
      from event_feedback f join event e on e.id = f.event_id where e.project_id = :project
      union all
      select 'CERTIFIED', cast(c.event_id as varchar(36)), c.user_id from event_certificate c where c.project_id = :project""")
  List<Object[]> findParticipations(UUID project);

  /** The events of a project in figures: the event's id, registered and recognised people, their minutes, the mean of the marks. */
  @NativeQuery("""
      select cast(e.id as varchar(36)),
        (select count(*) from event_registration r where r.event_id = e.id),
        (select count(*) from event_attendance a where a.event_id = e.id and a.user_id is not null),
        (select coalesce(sum(a.minutes), 0) from event_attendance a where a.event_id = e.id and a.user_id is not null),
        (select avg(cast(f.rating as double precision)) from event_feedback f where f.event_id = e.id)
      from event e where e.project_id = :project""")
  List<Object[]> findFigures(UUID project);

  default Event require(EventId id) {
    return findById(id).orElseThrow(() -> InvalidInput.because("event.unknown"));
  }

  default Event require(String id) {
    return require(EventId.of(id));
  }
}
