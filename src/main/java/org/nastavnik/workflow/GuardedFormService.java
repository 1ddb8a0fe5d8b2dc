package org.nastavnik.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.GetStartFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The engine's form service: forms arrive in the reader's language, filled with what the task is about, and are checked when they come back. */
class GuardedFormService extends FormServiceImpl {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FormCatalog forms;
  private final FormContents contents;

  GuardedFormService(FormCatalog forms, FormContents contents) {
    this.forms = forms;
    this.contents = contents;
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> properties) {
    Attempts.of(() -> commandExecutor.execute(new Submission(forms, contents, taskId, properties, false)));
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties, boolean deserialize) {
    VariableMap result = Attempts.of(() -> commandExecutor.execute(new Submission(forms, contents, taskId, properties, true)));
    return result == null ? Variables.createVariables() : result;
  }

  @Override
  public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
    return submitStartForm(processDefinitionId, null, properties);
  }

  @Override
  public ProcessInstance submitStartForm(String processDefinitionId, String businessKey, Map<String, Object> properties) {
    return Attempts.of(() -> commandExecutor.execute(context -> {
      ProcessDefinitionEntity process = context.getProcessEngineConfiguration().getDeploymentCache()
          .findDeployedProcessDefinitionById(processDefinitionId);
      if (process == null) {
        throw new NullValueException(Messages.text("process.unknown"));
      }
      Map<String, Object> checked = forms.ofStart(process)
          .<Map<String, Object>>map(form -> transientOf(form.accept(properties))).orElse(properties);
      return new SubmitStartFormCmd(processDefinitionId, businessKey, checked).execute(context);
    }));
  }

  private static VariableMap transientOf(Map<String, Object> accepted) {
    VariableMap variables = Variables.createVariables();
    accepted.forEach((key, entry) -> variables.putValue(key, Variables.untypedValue(entry, true)));
    return variables;
  }

  @Override
  public VariableMap getTaskFormVariables(String taskId) {
    return getTaskFormVariables(taskId, null, true);
  }

  @Override
  public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
    return commandExecutor.execute(context -> {
      VariableMap variables = new GetTaskFormVariablesCmd(taskId, names, deserialize).execute(context);
      TaskEntity task = context.getTaskManager().findTaskById(taskId);
      contents.addTo(variables, FormContents.refTo(task), names);
      return variables;
    });
  }

  @Override
  public VariableMap getStartFormVariables(String processDefinitionId) {
    return getStartFormVariables(processDefinitionId, null, true);
  }

  @Override
  public VariableMap getStartFormVariables(String processDefinitionId, Collection<String> names, boolean deserialize) {
    return commandExecutor.execute(context -> {
      VariableMap variables = new GetStartFormVariablesCmd(processDefinitionId, names, deserialize).execute(context);
      String process = context.getProcessEngineConfiguration().getDeploymentCache()
          .findDeployedProcessDefinitionById(processDefinitionId).getKey();
      contents.addToStart(variables, process, names);
      return variables;
    });
  }

  @Override
  public InputStream getDeployedTaskForm(String taskId) {
    return inReadersLanguage(super.getDeployedTaskForm(taskId));
  }

  @Override
  public InputStream getDeployedStartForm(String processDefinitionId) {
    return inReadersLanguage(super.getDeployedStartForm(processDefinitionId));
  }

  private static InputStream inReadersLanguage(InputStream form) {
    try (form) {
      return new ByteArrayInputStream(JSON.writeValueAsBytes(Translations.form(JSON.readTree(form))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
