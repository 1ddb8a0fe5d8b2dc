package org.nastavnik.workflow;

import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;

/** The engine's runtime service, where people start a process that has a form by this form only. */
class GuardedRuntimeService extends RuntimeServiceImpl {

  private final FormCatalog forms;

  GuardedRuntimeService(FormCatalog forms) {
    this.forms = forms;
  }

  @Override
  public ProcessInstantiationBuilder createProcessInstanceByKey(String key) {
    refusePeoplePastTheForm(cache -> cache.findDeployedLatestProcessDefinitionByKey(key));
    return super.createProcessInstanceByKey(key);
  }

  @Override
  public ProcessInstantiationBuilder createProcessInstanceById(String id) {
    refusePeoplePastTheForm(cache -> cache.findDeployedProcessDefinitionById(id));
    return super.createProcessInstanceById(id);
  }

  private interface Lookup {
    ProcessDefinitionEntity in(DeploymentCache cache);
  }

  private void refusePeoplePastTheForm(Lookup process) {
    commandExecutor.execute((Command<Void>) context -> {
      boolean person = context.getAuthenticatedUserId() != null;
      if (person && forms.ofStart(process.in(context.getProcessEngineConfiguration().getDeploymentCache())).isPresent()) {
        throw TaskRefused.because("process.startByItsForm");
      }
      return null;
    });
  }
}
