package org.nastavnik.simulation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nastavnik.contest.ConsentPurpose;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.ContestView;
import org.nastavnik.contest.Contests;
import org.nastavnik.contest.EntryView;
import org.nastavnik.contest.SubmitIdea;
import org.nastavnik.contest.SubmitIdea.GivenConsent;
import org.nastavnik.document.Upload;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.project.Passport;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The contest: one entry comes back for correction, one is declined, one juror has a conflict, one is late, and the two best
 * ideas get the same marks. Jurors judge by the number of an idea, which its title tells nobody else, each with a strictness
 * of their own.
 */
@Component
@Profile({"simulation", "demo"})
class ContestCast implements Cast {

  private static final List<String> SUBJECTS = List.of("Читающий двор", "Библиотека под открытым небом", "Книжный маршрут",
      "Голоса нашего посёлка", "Семейный вечер чтения", "Лаборатория краеведа", "Мастерская рассказчика", "Тихий час с книгой");
  private static final List<String> AUDIENCES = List.of("для подростков", "для молодых семей", "для старшего поколения", "для дошкольников",
      "для новосёлов", "для школьных классов", "для соседей по улице", "для любителей поэзии", "для начинающих читателей");
  private static final List<String> WAYS = List.of("летом", "в зимние вечера", "по выходным", "на выезде", "вместе со школой",
      "вместе с домом культуры", "круглый год");
  private static final int PLAIN = SUBJECTS.size() * AUDIENCES.size();
  private static final Map<String, Integer> NUMBERS = IntStream.rangeClosed(1, PLAIN * (WAYS.size() + 1)).boxed()
      .collect(Collectors.toMap(ContestCast::title, Function.identity()));
  private static final int EXCELLENT = 2;
  private static final int RETURNED = 4;
  private static final int DECLINED = 5;
  private static final String CONFLICTED = "jury3";
  private static final String LATE = "jury4";

  private final Contests contests;
  private final Projects projects;
  private final People people;

  ContestCast(Contests contests, Projects projects, People people) {
    this.contests = contests;
    this.projects = projects;
    this.people = people;
  }

  @Override
  public void rehearse(Script script, Stage stage, SimulationOptions options) {
    script.when("DraftContestRules", scene -> draftRules(scene, stage, options));
    script.when("ApproveContestRules", scene -> approveRules(scene, script, stage, options));
    script.when("CheckEntry", scene -> checkEntry(scene, script, stage));
    script.when("CorrectEntry", scene -> {
      scene.answer("summary", scene.shown("summary") + " Смета и сроки уточнены.");
      stage.tell("Автор исправил работу, которую вернули");
    });
    script.when("DeclareConflicts", scene -> declareConflicts(scene, stage));
    script.pause("ScoreEntry", juror -> 1 + stage.chance(8));
    script.when("ScoreEntry", scene -> score(scene, script, stage));
    script.when("DecideOnMissingScores", scene -> {
      scene.answer("decision", "moreTime").answer("newDay", stage.today().plusDays(10).toString());
      stage.tell("Не все оценки на месте; координатор дал жюри ещё десять дней");
    });
    script.when("BreakTie", scene -> {
      List<Map<String, Object>> tied = scene.rows("tied");
      for (int i = 0; i < tied.size(); i++) {
        tied.get(i).put("place", ((Number) tied.get(0).get("shared")).intValue() + i);
      }
      scene.answer("tied", tied).answer("grounds", "Первой поставлена работа, которую проще повторить в других филиалах.");
      stage.tell("Равенство на призовом месте: председатель жюри развёл работы, их " + tied.size());
    });
    script.when("SignProtocol", scene -> stage.tell("Председатель подписал протокол жюри"));
    script.when("ApproveProtocol", scene -> {
      if (script.first("protocol returned")) {
        scene.answer("decision", "return").answer("comment", "Проверьте, указан ли способ подсчёта.");
        stage.tell("Директор вернул протокол жюри");
      } else {
        stage.tell("Директор утвердил протокол жюри, итоги опубликованы");
      }
    });
  }

  private void draftRules(Scene scene, Stage stage, SimulationOptions options) {
    Passport passport = projects.passport(contest(scene).project());
    int authors = Math.max(1, passport.branches().size());
    List<Map<String, Object>> jury = scene.rows("jury");
    jury.stream().filter(row -> "reserve".equals(row.get("part"))).forEach(row -> row.put("part", "member"));
    scene.answer("jury", jury).answer("ties", "break")
        .answer("entriesPerAuthor", options.entries() / authors + 1)
        .answer("minimumEntries", Math.min(3, options.entries()));
    stage.tell("Методист составил положение о конкурсе");
  }

  private void approveRules(Scene scene, Script script, Stage stage, SimulationOptions options) {
    if (script.first("contest rules returned")) {
      scene.answer("decision", "return").answer("comment", "Опишите тему подробнее.");
      stage.tell("Директор вернул положение о конкурсе");
      return;
    }
    stage.tell("Директор утвердил положение о конкурсе, начат приём работ");
    ContestId contest = contest(scene).id();
    scene.then(() -> planEntries(contest, stage, options));
  }

  /** As many ideas come as still may and somebody meant to hand in. */
  @Override
  public void takeOver(ProjectId project, Script script, Stage stage, SimulationOptions options) {
    contests.of(project).stream().filter(ContestView::acceptsEntries).forEach(contest -> planEntries(contest.id(), stage, options));
  }

  /** Everybody in turn hands in ideas over the first four fifths of the time there is, as many as one may. */
  private void planEntries(ContestId id, Stage stage, SimulationOptions options) {
    ContestView contest = contests.contest(id);
    List<String> authors = authors(contest);
    List<EntryView> before = contests.entries(id);
    Map<String, Long> handedIn = before.stream().collect(Collectors.groupingBy(EntryView::author, HashMap::new, Collectors.counting()));
    long days = Math.max(1, stage.today().until(contest.lastEntryDay(), ChronoUnit.DAYS) * 4 / 5);
    for (int number = before.size() + 1; number <= options.entries() && !authors.isEmpty(); number++) {
      int idea = number;
      String author = authors.get(number % authors.size());
      if (handedIn.merge(author, 1L, Long::sum) > contest.entriesPerAuthor()) {
        continue;
      }
      stage.on(stage.today().plusDays(1 + days * number / (options.entries() + 1)), author, () -> submit(id, author, idea));
    }
  }

  private List<String> authors(ContestView contest) {
    List<BranchId> branches = projects.passport(contest.project()).branches();
    return branches.stream().flatMap(branch -> people.librarianOf(branch).stream()).map(Person::userId).toList();
  }

  private void submit(ContestId contest, String author, int number) {
    if (!contests.contest(contest).acceptsEntries()) {
      return;
    }
    String title = title(number);
    String text = title + ".\nПроведём восемь встреч вместе с жителями и опишем каждую, чтобы идею смог повторить любой филиал.\n";
    List<GivenConsent> consents = Stream.of(ConsentPurpose.values())
        .map(purpose -> new GivenConsent(purpose, purpose.textId())).toList();
    Upload file = new Upload("idea-" + number + ".txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    contests.submit(new SubmitIdea(contest, author, title, text, List.of(file), consents));
  }

  private static void checkEntry(Scene scene, Script script, Stage stage) {
    int number = numberOf(scene.shown("title"));
    if (number == RETURNED && script.first("entry returned")) {
      scene.answer("decision", "return").answer("comment", "Добавьте смету и сроки.");
      stage.tell("Методист вернул автору работу на исправление");
    } else if (number == DECLINED) {
      scene.answer("decision", "decline").answer("comment", "Идея не относится к теме конкурса.");
      stage.tell("Методист отклонил работу не по теме");
    } else {
      scene.answer("decision", "accept").answer("juryTitle", scene.shown("title")).answer("juryText", scene.shown("summary"))
          .answer("juryFiles", "withhold");
    }
  }

  private void declareConflicts(Scene scene, Stage stage) {
    if (scene.userId().equals(CONFLICTED)) {
      scene.answer("others", people.person("librarian03").name());
      stage.tell("Член жюри заявил о конфликте интересов с одним из авторов");
    }
    scene.answer("confirmed", true);
  }

  private static void score(Scene scene, Script script, Stage stage) {
    LocalDate deadline = stage.dayOf((Date) scene.sheet().task().variables().get("judgingUntil"));
    boolean firstLook = script.first("score sheet " + scene.sheet().task().taskId());
    if (scene.userId().equals(LATE) && firstLook && !stage.today().isAfter(deadline)) {
      if (script.first("juror is late")) {
        stage.tell("Один член жюри не успевает к сроку");
      }
      scene.notBefore(stage.workingDay(deadline, 3).atTime(10, 0));
      return;
    }
    int number = numberOf(scene.shown("title"));
    List<Map<String, Object>> scores = scene.rows("scores");
    for (int criterion = 0; criterion < scores.size(); criterion++) {
      int max = ((Number) scores.get(criterion).get("max")).intValue();
      scores.get(criterion).put("points", number <= EXCELLENT ? max : points(scene.userId(), number, criterion, max));
    }
    scene.answer("decision", "finished").answer("scores", scores)
        .answer("commentToAuthor", "Хорошая идея, уточните, кто будет вести её дальше.");
  }

  /** Quality of the idea, strictness of the juror and taste, all fixed by their numbers; never the full marks. */
  private static int points(String juror, int number, int criterion, int max) {
    int quality = Math.floorMod(number * 7 + number / 8, max);
    int strictness = juror.charAt(juror.length() - 1) % 3 - 1;
    int taste = Math.floorMod(juror.hashCode() + number * 31 + criterion * 17, 3) - 1;
    return Math.max(0, Math.min(max - 1, quality + strictness + taste));
  }

  /** Another one for each number, as many as there are words for; the numbers of audiences and subjects have no common divisor. */
  static String title(int number) {
    int round = (number - 1) / PLAIN % (WAYS.size() + 1);
    String plain = SUBJECTS.get(number % SUBJECTS.size()) + " " + AUDIENCES.get(number % AUDIENCES.size());
    return round == 0 ? plain : plain + ", " + WAYS.get(round - 1);
  }

  private static int numberOf(Object title) {
    return NUMBERS.getOrDefault(String.valueOf(title), 0);
  }

  private ContestView contest(Scene scene) {
    return contests.contest(ContestId.of(scene.variable("contestId")));
  }
}
