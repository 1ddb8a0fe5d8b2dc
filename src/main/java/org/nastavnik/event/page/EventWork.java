package org.nastavnik.event.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.event.EventDetails;
import org.nastavnik.event.speaker.Speaker;
import org.nastavnik.event.speaker.SpeakerId;
import org.nastavnik.people.Person;
import org.nastavnik.people.Reader;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.OwedTasks.OwedTask;
import org.nastavnik.workflow.SchoolClock;

/**
 * What is to be done about an event, for those in charge.
 *
 * @param todos open tasks, the reader's own first
 * @param answersDue until when speakers have time to answer, those that were asked
 * @param unsettled whether the day has passed while nobody has said what came of it
 */
record EventWork(List<Todo> todos, Map<SpeakerId, LocalDate> answersDue, boolean unsettled) {

  static final EventWork NONE = new EventWork(List.of(), Map.of(), false);

  /**
   * @param who a person or a group, in words
   * @param mine whether the reader is the owner
   */
  record Todo(OwedTask task, String who, boolean mine, LocalDate due, boolean late) {}

  static EventWork of(EventDetails details, List<OwedTask> open, List<Speaker> speakers, Map<String, Person> known, Reader reader,
      SchoolClock clock) {
    List<Todo> todos = open.stream().map(task -> todo(task, known, reader, clock))
        .sorted(Comparator.comparing(todo -> !todo.mine())).toList();
    return new EventWork(todos, answersDue(open, speakers, clock), details.open() && details.event().day().isBefore(clock.today()));
  }

  private static Todo todo(OwedTask task, Map<String, Person> known, Reader reader, SchoolClock clock) {
    LocalDate due = task.due() == null ? null : LocalDate.ofInstant(task.due(), clock.getZone());
    return new Todo(task, who(task, known), reader.is(task.owner()), due, task.due() != null && task.due().isBefore(clock.instant()));
  }

  private static String who(OwedTask task, Map<String, Person> known) {
    if (task.owner() != null) {
      return known.containsKey(task.owner()) ? known.get(task.owner()).name() : task.owner();
    }
    return Messages.text(task.offeredTo() == null ? "events.todo.nobody" : "role." + task.offeredTo());
  }

  /** Who has an account is asked by a task, others by a letter. */
  private static Map<SpeakerId, LocalDate> answersDue(List<OwedTask> open, List<Speaker> speakers, SchoolClock clock) {
    Map<SpeakerId, LocalDate> due = new HashMap<>();
    speakers.stream().filter(Speaker::isToBeAsked).forEach(speaker -> {
      var until = speaker.hasAccount() ? open.stream()
          .filter(task -> task.key().equals("ConfirmParticipation") && speaker.account().equals(task.owner()))
          .map(OwedTask::due).findFirst().orElse(null) : speaker.invitationExpiresAt();
      if (until != null) {
        due.put(speaker.id(), LocalDate.ofInstant(until, clock.getZone()));
      }
    });
    return due;
  }

  /** Whether a task for that step of the process is open. */
  public boolean awaits(String step) {
    return todos.stream().anyMatch(todo -> todo.task().key().equals(step));
  }

  /** What the reader is to do, or null. */
  public Todo mine() {
    return todos.stream().filter(Todo::mine).findFirst().orElse(null);
  }
}
