package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormSchemaTests {

  private FormSchema form;

  @BeforeEach
  void read() throws IOException {
    String file = """
        {"id": "sample", "type": "default", "schemaVersion": 16, "components": [
          {"type": "text", "text": "### Пример"},
          {"type": "textfield", "key": "topic", "label": "Тема", "validate": {"required": true, "minLength": 3, "maxLength": 10}},
          {"type": "textfield", "key": "code", "label": "Шифр", "validate": {"pattern": "^[А-Я]{2}$"}},
          {"type": "textfield", "key": "link", "label": "Ссылка",
            "validate": {"pattern": "^https://", "patternErrorMessage": "Ссылка начинается с https://"}},
          {"type": "number", "key": "count", "label": "Число", "decimalDigits": 0, "validate": {"min": 1, "max": 5}},
          {"type": "number", "key": "weight", "label": "Вес"},
          {"type": "group", "label": "Когда", "components": [
            {"type": "datetime", "key": "day", "subtype": "date", "dateLabel": "День"},
            {"type": "datetime", "key": "hour", "subtype": "time", "timeLabel": "Час"},
            {"type": "datetime", "key": "moment", "subtype": "datetime", "dateLabel": "Момент"}]},
          {"type": "radio", "key": "decision", "label": "Решение", "values": [{"label": "Утвердить", "value": "approve"}, {"label": "Вернуть", "value": "return"}]},
          {"type": "checkbox", "key": "read", "label": "Ознакомлен", "validate": {"required": true}},
          {"type": "checklist", "key": "marks", "label": "Отметки", "values": [{"label": "А", "value": "a"}, {"label": "Б", "value": "b"}]},
          {"type": "textarea", "key": "comment", "label": "Комментарий", "properties": {"neededFor": "return, reject"}},
          {"type": "group", "label": "Если утвердить", "conditional": {"hide": "=decision != \\"approve\\""}, "components": [
            {"type": "textfield", "key": "order", "label": "Приказ", "validate": {"required": true, "maxLength": 5}}]},
          {"type": "textfield", "key": "shown", "label": "Показано", "readonly": true},
          {"type": "dynamiclist", "path": "rows", "label": "Строки", "components": [
            {"type": "textfield", "key": "name", "label": "Имя", "validate": {"required": true}},
            {"type": "textfield", "key": "mark", "label": "Метка", "readonly": true},
            {"type": "number", "key": "points", "label": "Баллы", "decimalDigits": 0, "validate": {"max": 10}}]}]}
        """;
    form = FormSchema.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), ZoneId.of("Europe/Moscow"));
  }

  @Test
  void convertsByFieldType() {
    Map<String, Object> accepted = form.accept(with(Map.of("count", 2, "weight", "0,5", "day", "2022-05-01", "hour", "10:30",
        "moment", "2022-05-01T07:00Z", "decision", "approve", "marks", List.of("a"))));

    assertThat(accepted).containsEntry("topic", "Тема").containsEntry("count", 2).containsEntry("weight", new BigDecimal("0.5"))
        .containsEntry("day", LocalDate.of(2022, 5, 1)).containsEntry("hour", LocalTime.of(10, 30))
        .containsEntry("moment", LocalDateTime.of(2022, 5, 1, 10, 0)).containsEntry("read", true)
        .containsEntry("marks", List.of("a"));
  }

  @Test
  void leavesNothingOutSoThatExpressionsResolve() {
    assertThat(form.accept(with(Map.of()))).containsEntry("code", null).containsEntry("rows", List.of())
        .containsEntry("decision", null).doesNotContainKey("shown");
  }

  @Test
  void readsListsHoweverTheyCome() {
    List<Map<String, Object>> rows = List.of(Map.of("name", "Анна", "mark", "К1", "points", 7));
    Map<String, Object> expected = Map.of("name", "Анна", "mark", "К1", "points", 7);

    assertThat(form.accept(with(Map.of("rows", rows)))).containsEntry("rows", List.of(expected));
    assertThat(form.accept(with(Map.of("rows", "[{\"name\":\"Анна\",\"mark\":\"К1\",\"points\":7}]"))))
        .containsEntry("rows", List.of(expected));
    assertThat(form.accept(with(Map.of("rows", Spin.JSON("[{\"name\":\"Анна\",\"mark\":\"К1\",\"points\":7}]")))))
        .containsEntry("rows", List.of(expected));
  }

  @Test
  void refusesWhatBreaksTheRulesAndNamesTheField() {
    refuses(Map.of("topic", " "), "Заполните поле «Тема».");
    refuses(Map.of("topic", "Аб"), "В поле «Тема» нужно не меньше 3 знаков.");
    refuses(Map.of("topic", "Абвгдежзийк"), "В поле «Тема» помещается не больше 10 знаков: сократите текст.");
    refuses(Map.of("code", "аб"), "Проверьте поле «Шифр»: значение записано не так, как ожидается.");
    refuses(Map.of("link", "тут"), "Проверьте поле «Ссылка». Ссылка начинается с https://");
    refuses(Map.of("count", 6), "В поле «Число» нужно число не больше 5.");
    refuses(Map.of("count", 0), "В поле «Число» нужно число не меньше 1.");
    refuses(Map.of("count", 1.5), "В поле «Число» нужно целое число.");
    refuses(Map.of("weight", "много"), "В поле «Вес» нужно число.");
    refuses(Map.of("day", "завтра"), "В поле «День» нужна дата; выберите её в календаре.");
    refuses(Map.of("decision", "maybe"), "В поле «Решение» выберите одно из предложенных значений.");
    refuses(Map.of("marks", List.of("c")), "В поле «Отметки» выберите одно из предложенных значений.");
    refuses(Map.of("read", false), "Отметьте «Ознакомлен»: без этого задачу нельзя завершить.");
    refuses(Map.of("rows", "много"), "В поле «Строки» нужен список.");
    refuses(Map.of("rows", List.of(Map.of("name", "Анна"), Map.of("points", 1))), "Заполните поле «Строки, строка 2: Имя».");
    refuses(Map.of("secret", 1), "В форме этой задачи нет полей: secret. Уберите их и отправьте снова.");
  }

  @Test
  void aDecisionThatSendsBackNeedsAComment() {
    refuses(Map.of("decision", "return"), "Напишите, почему принято такое решение.");
    refuses(Map.of("decision", "return", "comment", " "), "Напишите, почему принято такое решение.");
    assertThat(form.accept(with(Map.of("decision", "return", "comment", "Мало")))).containsEntry("comment", "Мало");
    assertThat(form.accept(with(Map.of("decision", "approve")))).containsEntry("comment", null);
  }

  @Test
  void whatIsHiddenMayBeLeftOutAndWhatIsShownIsRequired() {
    assertThatThrownBy(() -> form.accept(with(Map.of("decision", "approve")), field -> false)).hasMessage("Заполните поле «Приказ».");
    assertThat(form.accept(with(Map.of()), FormField::isConditional)).containsEntry("order", null);
    assertThat(form.accept(with(Map.of("order", "17-од")), FormField::isConditional)).as("nothing that was typed is lost").containsEntry("order", "17-од");
    assertThat(form.accept(with(Map.of()))).as("where nobody knows").containsEntry("order", null);
  }

  @Test
  void listsAllProblemsForAPage() {
    assertThat(form.problems(Map.of("count", 9, "rows", List.of(Map.of("name", "Анна", "points", 11), Map.of()))))
        .containsOnlyKeys("topic", "count", "read", "rows[0].points", "rows[1].name");
  }

  @Test
  void knowsTheWordsOfAChoice() {
    assertThat(form.wordsFor("decision", "return")).isEqualTo("Вернуть");
    assertThat(form.wordsFor("decision", "other")).isEqualTo("other");
  }

  private void refuses(Map<String, Object> change, String message) {
    assertThatThrownBy(() -> form.accept(with(change))).isInstanceOf(InvalidInput.class).hasMessage(message);
  }

  private static Map<String, Object> with(Map<String, Object> change) {
    Map<String, Object> submitted = new HashMap<>(Map.of("topic", "Тема", "read", true));
    submitted.putAll(change);
    return submitted;
  }
}
