package org.nastavnik.project;

import java.util.List;
import org.nastavnik.workflow.InvalidInput;

/**
 * A project with what is shown of it first.
 *
 * @param passport its newest version
 * @param health as it was judged last, or null
 */
record ProjectInShort(Project project, PassportVersion passport, HealthAssessment health) {

  /** From a row of {@link AllProjects#findInShort}. */
  static ProjectInShort of(List<Object[]> found) {
    Object[] row = found.stream().findFirst().orElseThrow(() -> InvalidInput.because("project.unknown"));
    return new ProjectInShort((Project) row[0], (PassportVersion) row[1], row[2] == null ? null : ((HealthRecord) row[2]).view());
  }
}
