package org.nastavnik.project.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.document.IssuedDocument;

/**
 * A line in the list of documents: one of them, or all that were issued to many people for the same thing.
 *
 * @param papers the newest first
 */
record PaperRow(List<IssuedDocument> papers) {

  static PaperRow of(IssuedDocument paper) {
    return new PaperRow(List.of(paper));
  }

  /** Papers of a kind for the same thing in one line, where the newest of them stands. */
  static List<PaperRow> folded(List<IssuedDocument> papers) {
    Map<Object, List<IssuedDocument>> rows = new LinkedHashMap<>();
    papers.forEach(paper -> rows.computeIfAbsent(paper.series() == null ? paper.id() : List.of(paper.kind(), paper.series()),
        same -> new ArrayList<>()).add(paper));
    return rows.values().stream().map(PaperRow::new).toList();
  }

  public IssuedDocument paper() {
    return papers.get(0);
  }

  public boolean isFolded() {
    return papers.size() > 1;
  }
}
