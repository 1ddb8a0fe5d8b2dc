package org.nastavnik.portal.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Translations;
import org.springframework.stereotype.Component;

/** Deployed diagrams, which never change: each is read once. The engine would ask the database even for what it holds. */
@Component
class Definitions {

  private final RepositoryService repository;
  private final SignedIn signedIn;
  private final Map<String, Diagram> read = new ConcurrentHashMap<>();

  Definitions(RepositoryService repository, SignedIn signedIn) {
    this.repository = repository;
    this.signedIn = signedIn;
  }

  Diagram diagram(String definition) {
    return read.computeIfAbsent(definition, id -> signedIn.asSystem(() -> new Diagram(repository.getBpmnModelInstance(id))));
  }

  /** To be drawn for the current reader. */
  String xml(String definition) {
    try (InputStream model = signedIn.asSystem(() -> repository.getProcessModel(definition))) {
      return Translations.diagram(new String(model.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
