package org.nastavnik.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** All diagrams, decision tables and forms of the house, as they lie in {@code bpmn/}. */
record Models(List<Models.Diagram> diagrams, List<Models.Table> tables, List<Models.Form> forms) {

  private static final Path ROOT = Path.of("bpmn");

  static Models read() {
    return new Models(read("bpmn", Models::diagram), read("dmn", Models::table), read("form", Models::form));
  }

  private static <T> List<T> read(String extension, Function<Path, T> reader) {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith("." + extension)).sorted().map(reader).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Diagram diagram(Path file) {
    return new Diagram(file, Bpmn.readModelFromFile(file.toFile()));
  }

  private static Table table(Path file) {
    return new Table(file, Dmn.readModelFromFile(file.toFile()));
  }

  private static Form form(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return new Form(file, FormSchema.read(content, ZoneOffset.UTC));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  Optional<Form> form(String id) {
    return forms.stream().filter(form -> nameOf(form.file()).equals(id)).findFirst();
  }

  Optional<Diagram> diagram(String processId) {
    return diagrams.stream().filter(diagram -> diagram.process().getId().equals(processId)).findFirst();
  }

  Optional<Table> table(String name) {
    return tables.stream().filter(table -> nameOf(table.file()).equals(name)).findFirst();
  }

  Stream<Decision> decisions() {
    return tables.stream().flatMap(table -> table.decisions().stream());
  }

  static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
    return element.getExtensionElements() == null ? Stream.empty()
        : element.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
  }

  /** One {@code .bpmn} file. */
  record Diagram(Path file, BpmnModelInstance model) {

    @Override
    public String toString() {
      return file.toString();
    }

    Process process() {
      return model.getModelElementsByType(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
      return model.getModelElementsByType(type);
    }

    Collection<UserTask> userTasks() {
      return all(UserTask.class);
    }

    List<DiagramExpression> expressions() {
      return DiagramExpression.in(this);
    }

    String at(BaseElement element) {
      return file + ": " + element.getId();
    }
  }

  /** One {@code .dmn} file. */
  record Table(Path file, DmnModelInstance model) {

    @Override
    public String toString() {
      return file.toString();
    }

    Collection<Decision> decisions() {
      return model.getModelElementsByType(Decision.class);
    }

    /** Cells of each row, inputs before outputs, without quotation marks. */
    List<List<String>> rows() {
      return model.getModelElementsByType(Rule.class).stream().map(rule ->
          Stream.concat(rule.getInputEntries().stream(), rule.getOutputEntries().stream())
              .map(cell -> cell.getTextContent().strip().replaceAll("^\"|\"$", "")).toList()).toList();
    }
  }

  /** One {@code .form} file. */
  record Form(Path file, FormSchema schema) {

    @Override
    public String toString() {
      return file.toString();
    }

    /** Names of what a person enters. */
    /** Whether it has a read-only value, or a list of them, that no choice hides. */
    boolean showsSomething() {
      return StreamSupport.stream(schema.source().path("components").spliterator(), false)
          .filter(component -> component.path("conditional").isMissingNode())
          .anyMatch(component -> component.path("type").asText().equals("table") || component.path("readonly").asBoolean()
              || component.findValues("readonly").stream().anyMatch(JsonNode::asBoolean));
    }

    List<String> inputKeys() {
      return schema.fields().stream().filter(field -> !field.readOnly()).map(FormField::key).toList();
    }

    Optional<FormField> field(String key) {
      return schema.fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }
  }
}
