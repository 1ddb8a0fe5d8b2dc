package org.nastavnik.simulation;

import java.util.List;
import java.util.Map;
import org.nastavnik.consultation.Consultations;
import org.nastavnik.consultation.Question;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.project.Passport;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Librarians ask, mentors answer; one question is handed to another mentor, one answer joins the knowledge base. */
@Component
@Profile({"simulation", "demo"})
class ConsultationCast implements Cast {

  private static final List<String> QUESTIONS = List.of("Как провести первую встречу читательского клуба?",
      "Как описать старую краеведческую коллекцию?", "С чего начать страницу филиала в социальной сети?");
  private static final int DAYS_BETWEEN = 20;

  private final Consultations consultations;
  private final Projects projects;
  private final People people;

  ConsultationCast(Consultations consultations, Projects projects, People people) {
    this.consultations = consultations;
    this.projects = projects;
    this.people = people;
  }

  @Override
  public void rehearse(Script script, Stage stage, SimulationOptions options) {
    script.when("ApprovePlan", scene -> {
      stage.tell("Директор утвердил календарный план");
      ProjectId project = ProjectId.of(scene.variable("projectId"));
      scene.then(() -> planQuestions(project, stage));
    });
    script.when("AgreeTime", scene -> agreeTime(scene, script, stage));
    script.when("HoldConsultation", scene -> scene.answer("decision", "held")
        .answer("answer", "Начните с малого: одна встреча, одна книга, один вопрос к залу. Готовые сценарии есть в методическом отделе.")
        .answer("materials", List.of(Map.of("title", "Памятка", "link", "https://library.example/memo"))));
    script.when("RateConsultation", scene -> {
      scene.answer("rating", "5").answer("feedback", "Спасибо, помогло.");
      stage.tell("Наставник ответил библиотекарю на вопрос");
    });
  }

  private void planQuestions(ProjectId project, Stage stage) {
    Passport passport = projects.passport(project);
    for (int number = 0; number < Math.min(QUESTIONS.size(), passport.branches().size()); number++) {
      BranchId branch = passport.branches().get(number);
      String question = QUESTIONS.get(number);
      people.librarianOf(branch).ifPresent(librarian -> stage.on(
          stage.today().plusDays((long) DAYS_BETWEEN * (passport.branches().indexOf(branch) + 1)), librarian.userId(),
          () -> ask(project, question)));
    }
  }

  private void ask(ProjectId project, String question) {
    if (projects.running().stream().anyMatch(passport -> passport.id().equals(project))) {
      consultations.ask(new Question(project, "Работа с читателями", question, null, true));
    }
  }

  private static void agreeTime(Scene scene, Script script, Stage stage) {
    if (script.first("handed back")) {
      scene.answer("decision", "handBack").answer("comment", "В эти дни я провожу мастер-класс.");
      stage.tell("Наставник не может взять вопрос; координатор назначит другого");
    } else {
      scene.answer("decision", "agree").answer("meeting", stage.today().plusDays(2).atTime(11, 0).toString())
          .answer("place", "Видеосвязь");
    }
  }
}
