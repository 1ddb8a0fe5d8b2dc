package org.nastavnik.project;

import java.util.List;
import org.nastavnik.workflow.InvalidInput;

/**
 * A project with what is shown of it first.
 *
 * @param passport its newest version
 * @param health as it was judged last, or null
 * @param asked what change of the passport waits for the director, or null
 */
record ProjectInShort(Project project, PassportVersion passport, HealthAssessment health, ChangeAsked asked) {

  /** From a row of {@link AllProjects#findInShort}. */
  static ProjectInShort of(List<Object[]> found) {
    Object[] row = found.stream().findFirst().orElseThrow(() -> InvalidInput.because("project.unknown"));
    return new ProjectInShort((Project) row[0], (PassportVersion) row[1], row[2] == null ? null : ((HealthRecord) row[2]).view(),
        row[3] == null ? null : ((ChangeRequest) row[3]).asked());
  }
}
