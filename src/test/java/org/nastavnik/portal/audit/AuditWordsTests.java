package org.nastavnik.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.Test;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.Messages;

/** Nothing in the log is told in the words of a program. */
class AuditWordsTests {

  @Test
  void everythingTheEngineLogsHasWords() {
    assertThat(constants(UserOperationLogEntry.class, "OPERATION_TYPE_")).hasSizeGreaterThan(40)
        .allSatisfy(operation -> assertThat(AuditWords.operation(operation, EntityTypes.TASK))
            .isNotEqualTo(Messages.text("audit.operation.other")).doesNotContain("audit."));
    assertThat(entities()).hasSizeGreaterThan(30).allSatisfy(entity -> assertThat(AuditWords.entity(entity, null, null))
        .isNotEqualTo(Messages.text("audit.entity.other")).doesNotContain("audit."));
  }

  @Test
  void everythingWrittenDownHasWordsAndIsOfOneKind() {
    assertThat(EnumSet.allOf(Deed.class)).allSatisfy(deed -> assertThat(AuditWords.deed(deed.name())).doesNotContain("audit."));
    assertThat(Stream.of(AuditKind.values()).flatMap(kind -> kind.deeds().stream())).containsExactlyInAnyOrder(Deed.values());
    assertThat(Stream.of(AuditKind.values()).flatMap(kind -> kind.entities().stream())).containsExactlyInAnyOrderElementsOf(entities());
    assertThat(AuditKind.values()).allSatisfy(kind -> assertThat(Messages.text("audit.kind." + kind)).doesNotContain("audit."));
  }

  @Test
  void namesTaskAndProcess() {
    assertThat(AuditWords.entity("Task", "Утвердить паспорт", "Проект")).isEqualTo("Задача «Утвердить паспорт», процесс «Проект»");
    assertThat(AuditWords.entity("ProcessInstance", null, "Положение")).isEqualTo("Процесс «Положение»");
    assertThat(AuditWords.operation("SomethingNew", "Task")).isEqualTo("Действие в системе процессов");
  }

  @Test
  void tellsDetailsInWords() {
    assertThat(AuditWords.detail("ROLE_GIVEN", "jury")).isEqualTo("Член жюри");
    assertThat(AuditWords.detail("PEOPLE_IMPORTED", "40")).isEqualTo("Людей: 40");
    assertThat(AuditWords.detail("ACCOUNT_SHUT", null)).isEmpty();
  }

  private static List<String> entities() {
    Set<String> ours = AuditKind.WRITTEN_DOWN_BY_US;
    return constants(EntityTypes.class, "").stream().filter(entity -> !ours.contains(entity)).toList();
  }

  private static List<String> constants(Class<?> type, String prefix) {
    return Stream.of(type.getFields()).filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
        .filter(field -> field.getName().startsWith(prefix)).map(AuditWordsTests::text).toList();
  }

  private static String text(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
