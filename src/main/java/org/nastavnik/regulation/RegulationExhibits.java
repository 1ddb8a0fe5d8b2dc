package org.nastavnik.regulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nastavnik.document.TaskPapers;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.Exhibit.Change;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.WordDiff;
import org.springframework.stereotype.Component;

/** What stands beside the tasks about a Regulation: how the text changed since its reader saw it last, and the papers. */
@Component
class RegulationExhibits {

  private final TaskPapers papers;

  RegulationExhibits(TaskPapers papers) {
    this.papers = papers;
  }

  List<Exhibit> passport(Regulation regulation) {
    return TaskPapers.under(Messages.text("exhibit.documents"), papers.ofProject(regulation.projectId().id(), "passport"));
  }

  List<Exhibit> issued(Regulation regulation) {
    return TaskPapers.under(Messages.text("exhibit.documents"), papers.of(regulation.id().id(), "regulation"));
  }

  /** Section by section, what is worded otherwise than in the version the reader answered or remarked on last. */
  static List<Exhibit> changes(Regulation regulation, String reader) {
    RegulationVersion then = regulation.lastSeenBy(reader).orElse(null);
    if (then == null) {
      return List.of();
    }
    RegulationVersion now = regulation.current();
    List<Change> changes = now.changesSince(then).stream().map(section -> change(then.section(section), now.section(section))).toList();
    return changes.isEmpty() ? List.of() : List.of(new Exhibit.Changes(Messages.text("regulation.changesSince", then.number()), changes));
  }

  private static Change change(Optional<Section> then, Optional<Section> now) {
    String heading = now.or(() -> then).map(Section::heading).orElseThrow();
    boolean renamed = then.isPresent() && now.isPresent() && !then.get().heading().equals(now.get().heading());
    return new Change(heading, WordDiff.of(wording(then, renamed), wording(now, renamed)));
  }

  private static String wording(Optional<Section> section, boolean withHeading) {
    return section.map(one -> withHeading ? one.heading() + "\n" + one.text() : one.text()).orElse("");
  }

  static Exhibit text(Regulation regulation) {
    String sections = regulation.current().sections().stream().map(section -> section.heading() + "\n" + section.text())
        .collect(Collectors.joining("\n\n"));
    return new Exhibit.Text(regulation.title(), sections);
  }
}
