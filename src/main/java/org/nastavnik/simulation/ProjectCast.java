package org.nastavnik.simulation;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Director and coordinator on the project itself: one passport and one final report come back before they are approved. */
@Component
@Profile({"simulation", "demo"})
class ProjectCast implements Cast {

  @Override
  public void rehearse(Script script, Stage stage, SimulationOptions options) {
    script.when("ApprovePassport", scene -> {
      if (script.first("passport returned")) {
        scene.answer("decision", "return").answer("comment", "Уточните цель: сколько филиалов участвует в занятиях.");
        stage.tell("Директор вернул паспорт на доработку");
      } else {
        stage.tell("Директор утвердил паспорт");
      }
    });
    script.when("RevisePassport", scene -> {
      scene.answer("goal", scene.shown("goal").toString().replaceFirst("[.\\s]*$", ". ") + "Опыт школы передаётся следующим проектам.");
      stage.tell("Координатор доработал паспорт");
    });
    script.when("PlanEvents", scene -> stage.tell("Координатор составил календарный план: мероприятий " + scene.rows("events").size()));
    script.when("DecideOnRisk", scene -> {
      scene.answer("decision", "accept").answer("comment", "Причины известны, работаем по плану.");
      stage.tell("Состояние проекта стало красным; директор принял риск");
    });
    script.when("PlanMakeUpEvents", scene -> {
      scene.answer("decision", "carryOn").answer("comment", "Проводим недостающее.");
      stage.tell("До паспорта не хватает мероприятий; координатор запланировал дополнительные");
    });
    script.when("PrepareFinalReport", scene -> {
      scene.answer("conclusions", "Школа создана и работает. Занятия прошли по плану, специалисты филиалов освоили новые приёмы работы."
          + (script.first("final report prepared") ? "" : " В следующем году занятия продолжатся по темам, которые назвали участники."));
      stage.tell("Координатор подготовил итоговый отчёт");
    });
    script.when("ApproveFinalReport", scene -> {
      if (script.first("final report returned")) {
        scene.answer("decision", "return").answer("comment", "Добавьте вывод о планах на следующий год.");
        stage.tell("Директор вернул итоговый отчёт");
      } else {
        stage.tell("Директор утвердил итоговый отчёт");
      }
    });
  }
}
