package org.nastavnik.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nastavnik.workflow.FormSchema;

/** What holds for all forms of the house, so that the task page can show them. */
class FormsTests {

  private static final Set<String> SHOWN = Set.of("textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio",
      "select", "taglist", "text", "html", "spacer", "separator", "group", "dynamiclist", "table");

  @Test
  void haveOnlyComponentsThatThePageShows() throws IOException {
    List<String> others = new ArrayList<>();
    for (Path file : forms()) {
      FormComponent form = FormComponent.form(read(file));
      all(form).filter(component -> !SHOWN.contains(component.type()))
          .forEach(component -> others.add(file.getFileName() + ": " + component.type()));
      all(form).filter(FormComponent::isList).flatMap(FormComponent::inputs).filter(FormComponent::isList)
          .forEach(list -> others.add(file.getFileName() + ": list in a list " + list.key()));
    }
    assertThat(others).isEmpty();
  }

  private static Stream<FormComponent> all(FormComponent parent) {
    return parent.components().stream().flatMap(component -> Stream.concat(Stream.of(component), all(component)));
  }

  private static FormSchema read(Path file) throws IOException {
    try (var content = Files.newInputStream(file)) {
      return FormSchema.read(content, ZoneId.of("Europe/Moscow"));
    }
  }

  private static List<Path> forms() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("bpmn/forms"))) {
      List<Path> forms = files.filter(file -> file.toString().endsWith(".form")).toList();
      assertThat(forms).isNotEmpty();
      return forms;
    }
  }
}
