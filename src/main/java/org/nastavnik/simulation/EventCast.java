package org.nastavnik.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nastavnik.event.EventId;
import org.nastavnik.event.EventView;
import org.nastavnik.event.Events;
import org.nastavnik.event.SpeakerAnswer;
import org.nastavnik.event.SpeakerInvitations;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Events: one programme and one report come back, an invited speaker declines, one event is postponed on its day. Librarians
 * register, come and say how it was; some do not.
 */
@Component
@Profile({"simulation", "demo"})
class EventCast implements Cast {

  private static final List<String> TOPICS = List.of("Работа с детской аудиторией", "Краеведение в цифровой среде",
      "Библиотека и молодёжь", "Проектная заявка от идеи до отчёта", "Книжная выставка, которую хочется снять",
      "Социальные сети филиала", "Чтение для людей старшего возраста", "Тихие пространства библиотеки");
  private static final List<String> WORDS = List.of("Спасибо, полезно.", "Возьму приёмы в работу.", "Хотелось бы больше примеров из сельских библиотек.",
      "Понравились живые примеры коллег.", "Удобно, что не надо никуда ехать.", "Пришлите, пожалуйста, презентацию.", "Уже пробую у себя в филиале.",
      "Нужно продолжение на эту тему.");
  private static final String ANOTHER = "another.guest@partner.example";
  private static final int GUEST_EVERY = 3;
  private static final int PERCENT_REGISTER = 85;
  private static final int PERCENT_COME = 92;
  private static final int PERCENT_ANSWER = 60;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter ZOOM = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");

  private final Events events;
  private final SpeakerInvitations invitations;
  private final Outbox outbox;
  private final People people;
  private final Projects projects;
  private final Set<String> answered = new HashSet<>();
  private int prepared;

  EventCast(Events events, SpeakerInvitations invitations, Outbox outbox, People people, Projects projects) {
    this.events = events;
    this.invitations = invitations;
    this.outbox = outbox;
    this.people = people;
    this.projects = projects;
  }

  @Override
  public void rehearse(Script script, Stage stage, SimulationOptions options) {
    script.when("PrepareProgramme", scene -> prepareProgramme(scene, script, stage));
    script.when("ReplaceSpeaker", scene -> replaceSpeaker(scene, script, stage));
    script.when("AgreeWithPartner", scene -> {
      scene.answer("decision", "agreed").answer("representative", "Руководитель организации-партнёра");
      stage.tell("Партнёр согласился участвовать: " + scene.shown("partnerShown"));
    });
    script.when("ApproveProgramme", scene -> {
      if (script.first("programme returned")) {
        scene.answer("decision", "return").answer("comment", "Добавьте возрастную маркировку в аннотацию.");
        stage.tell("Программу мероприятия вернули на доработку");
      }
    });
    script.when("AnnounceEvent", scene -> announce(scene, stage));
    script.when("HoldRehearsal", scene -> scene.answer("rehearsedOn", stage.today().toString()));
    script.when("HoldEvent", scene -> hold(scene, script, stage));
    script.when("RecordAttendance", scene -> scene.answer("participantReport", participantReport(event(scene), stage))
        .answer("decision", "finish"));
    script.when("PublishVideo", scene -> scene.answer("decision", "published")
        .answer("permissionsReceived", values(scene.shown("speakersWithoutPermission")))
        .answer("videoSiteAddress", "https://library.example/video/" + scene.variable("eventId"))
        .answer("videoCultureAddress", "https://www.culture.ru/live/" + scene.variable("eventId")));
    script.when("WriteEventReport", scene -> scene
        .answer("summary", "Мероприятие прошло по программе, участники задали вопросы и получили материалы.")
        .answer("conclusions", "Тема полезна филиалам, стоит продолжить."));
    script.when("AcceptEvent", scene -> {
      if (script.first("report returned")) {
        scene.answer("decision", "return").answer("comment", "Напишите, какие филиалы не участвовали.");
        stage.tell("Координатор вернул отчёт о мероприятии");
      } else {
        EventView event = event(scene);
        stage.tell("Проведено и принято: %s «%s» (%s)".formatted(event.kindName(), event.title(), event.day()));
      }
    });
  }

  private void prepareProgramme(Scene scene, Script script, Stage stage) {
    int number = prepared++;
    Person host = people.person(scene.userId());
    List<Map<String, Object>> speakers = new ArrayList<>();
    speakers.add(speaker(host.name(), host.userId(), null));
    if (number % GUEST_EVERY == 1) {
      speakers.add(speaker("Приглашённый специалист", null, "guest%d@partner.example".formatted(number)));
    }
    scene.answer("topic", TOPICS.get(number % TOPICS.size()))
        .answer("annotation", "Практическое занятие для специалистов филиалов: приёмы, примеры, ответы на вопросы.")
        .answer("ageMark", "16+").answer("speakers", speakers)
        .answer("materials", List.of(Map.of("title", "Презентация", "address", "https://library.example/slides")))
        .answer("platformLink", "https://meeting.example/school");
    String event = scene.variable("eventId");
    scene.then(() -> stage.outside(2, () -> guestsAnswer(event, script, stage)));
  }

  private static Map<String, Object> speaker(String name, String account, String email) {
    Map<String, Object> speaker = new LinkedHashMap<>();
    speaker.put("name", name);
    speaker.put("account", account);
    speaker.put("email", email);
    speaker.put("mayPublish", true);
    return speaker;
  }

  /** Guests follow the link in their letters. */
  private void guestsAnswer(String event, Script script, Stage stage) {
    for (Letter letter : outbox.about("event.speakerInvited", event + ":")) {
      String token = outbox.path(letter).map(path -> path.substring(path.lastIndexOf('/') + 1)).orElse("");
      if (token.isEmpty() || !answered.add(token) || !isWaitedFor(token)) {
        continue;
      }
      // Whoever stands in for a guest comes.
      if (!ANOTHER.equals(letter.address()) && script.first("guest declined")) {
        invitations.answer(token, SpeakerAnswer.decline("В этот день занят."));
        stage.tell("Приглашённый спикер отказался по ссылке из письма");
      } else {
        invitations.answer(token, SpeakerAnswer.accept(true));
      }
    }
  }

  private boolean isWaitedFor(String token) {
    try {
      invitations.open(token);
      return true;
    } catch (InvalidInput closed) {
      return false;
    }
  }

  private void replaceSpeaker(Scene scene, Script script, Stage stage) {
    scene.answer("decision", "another").answer("anotherName", "Другой приглашённый специалист")
        .answer("anotherEmail", ANOTHER).answer("anotherMayPublish", true);
    stage.tell("Методист пригласил другого спикера");
    String event = scene.variable("eventId");
    scene.then(() -> stage.outside(2, () -> guestsAnswer(event, script, stage)));
  }

  private void announce(Scene scene, Stage stage) {
    String id = scene.variable("eventId");
    scene.answer("siteAddress", "https://library.example/events/" + id)
        .answer("cultureAddress", "https://www.culture.ru/events/" + id);
    EventId event = EventId.of(id);
    scene.then(() -> inviteLibrarians(event, stage));
  }

  private void inviteLibrarians(EventId event, Stage stage) {
    mostOf(librarians(event), PERCENT_REGISTER, stage)
        .forEach(librarian -> stage.after(1 + stage.chance(3), librarian, () -> register(event, librarian)));
  }

  /** About that percentage of the people, and the first of them for certain: no event is held for nobody. */
  private static List<String> mostOf(List<String> userIds, int percent, Stage stage) {
    return userIds.stream().filter(userId -> stage.chance(100) < percent || userId.equals(userIds.get(0))).toList();
  }

  /** Who is not registered for what is announced already may still do so; who was invited still answers. */
  @Override
  public void takeOver(ProjectId project, Script script, Stage stage, SimulationOptions options) {
    for (EventView event : events.ofProject(project)) {
      if (events.isRegistrationOpen(event.id())) {
        inviteLibrarians(event.id(), stage);
      }
      if (event.heldAt() == null && event.cancelledAt() == null) {
        stage.outside(2, () -> guestsAnswer(event.id().toString(), script, stage));
      }
    }
  }

  private void register(EventId event, String librarian) {
    if (events.isRegistrationOpen(event)) {
      events.register(event, librarian);
    }
  }

  private List<String> librarians(EventId event) {
    List<BranchId> branches = projects.passport(events.event(event).projectId()).branches();
    return branches.stream().flatMap(branch -> people.librarianOf(branch).stream()).map(Person::userId).toList();
  }

  private void hold(Scene scene, Script script, Stage stage) {
    EventView event = event(scene);
    LocalTime ends = event.beginsAt().plusMinutes(event.durationMinutes());
    if (stage.now().isBefore(event.day().atTime(ends))) {
      scene.notBefore(event.day().atTime(ends.plusMinutes(10)));
    } else if (script.first("postponed")) {
      LocalDate moved = stage.workingDay(10);
      scene.answer("decision", "postpone").answer("movedTo", moved.toString()).answer("comment", "Нет связи на площадке.");
      stage.tell("Мероприятие «%s» перенесено на %s".formatted(event.title(), moved.format(DAY)));
    } else {
      scene.answer("decision", "held").answer("beganAt", event.beginsAt().toString()).answer("endedAt", ends.toString());
      scene.then(() -> events.registered(event.id()).stream().filter(librarian -> stage.chance(100) < PERCENT_ANSWER)
          .forEach(librarian -> stage.after(1 + stage.chance(2), librarian,
              () -> events.giveFeedback(event.id(), librarian, 4 + stage.chance(2), words(event, librarian)))));
    }
  }

  private static String words(EventView event, String librarian) {
    return WORDS.get(Math.floorMod(Objects.hash(event.title(), librarian), WORDS.size()));
  }

  /** What the meeting platform gives out: one row a stay, some people left and came back. */
  private String participantReport(EventView event, Stage stage) {
    StringBuilder report = new StringBuilder("Имя (настоящее имя),Время входа,Время выхода\n");
    LocalTime begins = event.beginsAt();
    LocalTime ends = begins.plusMinutes(event.durationMinutes());
    for (String userId : mostOf(events.registered(event.id()), PERCENT_COME, stage)) {
      String name = people.person(userId).name();
      LocalTime left = stage.chance(20) == 0 ? begins.plusMinutes(20) : ends;
      row(report, name, event.day(), begins.plusMinutes(stage.chance(5)), begins.plusMinutes(15));
      row(report, name, event.day(), begins.plusMinutes(16), left);
    }
    return report.toString();
  }

  private static void row(StringBuilder report, String name, LocalDate day, LocalTime joined, LocalTime left) {
    report.append(name).append(',').append(ZOOM.format(day.atTime(joined))).append(',').append(ZOOM.format(day.atTime(left)))
        .append('\n');
  }

  private static List<Object> values(Object options) {
    List<Object> values = new ArrayList<>();
    if (options instanceof List<?> offered) {
      offered.forEach(option -> values.add(((Map<?, ?>) option).get("value")));
    }
    return values;
  }

  private EventView event(Scene scene) {
    return events.event(EventId.of(scene.variable("eventId")));
  }
}
