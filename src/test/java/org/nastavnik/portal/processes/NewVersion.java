package org.nastavnik.portal.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A changed diagram of the school, deployed beside the one in use. */
public final class NewVersion implements AutoCloseable {

  private final RepositoryService repository;
  private final String deployment;

  private NewVersion(RepositoryService repository, String deployment) {
    this.repository = repository;
    this.deployment = deployment;
  }

  /** Deploys the diagram of that process once more, with all forms and that change. */
  public static NewVersion of(String process, UnaryOperator<String> change, RepositoryService repository) {
    try {
      String diagram = new ClassPathResource("bpmn/" + process + ".bpmn").getContentAsString(StandardCharsets.UTF_8);
      DeploymentBuilder changed = repository.createDeployment().addString(process + ".bpmn", change.apply(diagram));
      for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/forms/*.form")) {
        changed.addString("bpmn/forms/" + form.getFilename(), form.getContentAsString(StandardCharsets.UTF_8));
      }
      Deployment deployed = changed.deploy();
      return new NewVersion(repository, deployed.getId());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Takes it back, with all that runs on it. */
  @Override
  public void close() {
    repository.deleteDeployment(deployment, true, true, true);
  }
}
