package org.nastavnik.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The Regulation: one reviewer disagrees at first, one has a remark; a branch reads it late. */
@Component
@Profile({"simulation", "demo"})
class RegulationCast implements Cast {

  @Override
  public void rehearse(Script script, Stage stage, SimulationOptions options) {
    script.pause("ReviewRegulation", reviewer -> 1 + stage.chance(3));
    script.pause("AcknowledgeDocument", librarian -> "librarian02".equals(librarian) ? 25 : 1 + stage.chance(5));
    script.when("DraftRegulation", scene -> stage.tell("Методист подготовил проект Положения"));
    script.when("ReviewRegulation", scene -> review(scene, script, stage));
    script.when("ReviseRegulation", scene -> revise(scene, stage));
    script.when("ApproveRegulation", scene -> {
      scene.answer("orderNumber", "47-од").answer("orderDate", stage.today().toString());
      stage.tell("Директор утвердил Положение приказом № 47-од");
    });
    script.when("AcknowledgeDocument", scene -> {
      if ("librarian02".equals(scene.userId())) {
        stage.tell("Последний филиал ознакомился с Положением после напоминаний");
      }
    });
  }

  private static void review(Scene scene, Script script, Stage stage) {
    if (scene.userId().equals("reviewer2") && script.first("disagreed")) {
      scene.answer("decision", "disagree").answer("remarks", List.of(remark(scene, "Нужен порядок замены наставника.")));
      stage.tell("Согласующий не согласен с Положением и оставил замечание");
    } else if (scene.userId().equals("reviewer3") && script.first("remarked")) {
      scene.answer("decision", "agreeWithRemarks").answer("remarks", List.of(remark(scene, "Уточните, кто ведёт учёт занятий.")));
      stage.tell("Согласующий согласен с замечанием");
    }
  }

  /** A remark on the last section offered. */
  private static Map<String, Object> remark(Scene scene, String text) {
    Map<String, Object> remark = new LinkedHashMap<>();
    if (scene.shown("sectionChoices") instanceof List<?> choices && !choices.isEmpty()
        && choices.get(choices.size() - 1) instanceof Map<?, ?> last) {
      remark.put("section", last.get("value"));
    }
    remark.put("text", text);
    return remark;
  }

  private static void revise(Scene scene, Stage stage) {
    List<Map<String, Object>> answers = scene.rows("answers");
    answers.forEach(answer -> answer.put("answer", "Учтено, раздел дополнен."));
    List<Map<String, Object>> sections = new ArrayList<>(scene.rows("sections"));
    Map<String, Object> last = sections.get(sections.size() - 1);
    last.put("text", last.get("text") + " Порядок замены наставника и учёт занятий определяет методический отдел.");
    scene.answer("answers", answers).answer("sections", sections);
    stage.tell("Методист ответил на замечания: " + answers.size());
  }
}
