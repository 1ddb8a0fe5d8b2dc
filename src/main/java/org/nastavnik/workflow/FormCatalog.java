package org.nastavnik.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** The forms as deployed, each read once per deployment and language. Works inside an engine command. */
class FormCatalog {

  private record Key(String deploymentId, String form, String language) {}

  private final Map<Key, FormSchema> read = new ConcurrentHashMap<>();
  private final SchoolClock clock;

  FormCatalog(SchoolClock clock) {
    this.clock = clock;
  }

  Optional<FormSchema> of(TaskEntity task) {
    if (task.getTaskDefinition() == null) {
      return Optional.empty();
    }
    return find(task.getTaskDefinition().getFormDefinition(), task.getProcessDefinition());
  }

  /** The form of a task that may be over. */
  Optional<FormSchema> of(String processDefinitionId, String taskKey, CommandContext context) {
    ProcessDefinitionEntity process = OpenTasks.process(processDefinitionId, context);
    return Optional.ofNullable(process.getTaskDefinitions().get(taskKey)).flatMap(task -> find(task.getFormDefinition(), process));
  }

  Optional<FormSchema> ofStart(ProcessDefinitionEntity process) {
    return find(process.getStartFormDefinition(), process);
  }

  private Optional<FormSchema> find(FormDefinition definition, ProcessDefinitionEntity process) {
    Expression form = definition == null ? null : definition.getCamundaFormDefinitionKey();
    if (form == null) {
      return Optional.empty();
    }
    Key key = new Key(process.getDeploymentId(), form.getExpressionText(), Messages.locale().getLanguage());
    return Optional.of(read.computeIfAbsent(key, this::read));
  }

  private FormSchema read(Key key) {
    CommandContext context = Context.getCommandContext();
    CamundaFormDefinitionEntity form = context.getCamundaFormDefinitionManager()
        .findDefinitionByDeploymentAndKey(key.deploymentId(), key.form());
    byte[] file = context.getResourceManager()
        .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName()).getBytes();
    try {
      return FormSchema.read(new ByteArrayInputStream(file), clock.getZone());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
