package org.nastavnik.regulation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nastavnik.regulation.RegulationView.Version;
import org.nastavnik.regulation.Section;
import org.nastavnik.regulation.SectionId;
import org.nastavnik.workflow.Exhibit.Fate;
import org.nastavnik.workflow.Exhibit.Words;
import org.nastavnik.workflow.WordDiff;

/** Two versions side by side: the sections of the later one, and in their place those that are gone. */
record Comparison(Version from, Version to, List<Changed> sections) {

  /** A section, its heading and text in pieces. */
  record Changed(List<Words> heading, List<Words> text) {

    public boolean isChanged() {
      return Stream.concat(heading.stream(), text.stream()).anyMatch(words -> words.fate() != Fate.KEPT);
    }
  }

  static Comparison of(Version from, Version to) {
    List<Changed> sections = new ArrayList<>();
    to.sections().forEach(section -> sections.add(compare(find(from, section.id()).orElse(null), section)));
    for (int place = 0; place < from.sections().size(); place++) {
      Section gone = from.sections().get(place);
      if (find(to, gone.id()).isEmpty()) {
        sections.add(Math.min(place, sections.size()), compare(gone, null));
      }
    }
    return new Comparison(from, to, sections);
  }

  public long changes() {
    return sections.stream().filter(Changed::isChanged).count();
  }

  private static Optional<Section> find(Version version, SectionId id) {
    return version.sections().stream().filter(section -> section.id().equals(id)).findFirst();
  }

  private static Changed compare(Section before, Section after) {
    return new Changed(WordDiff.of(before == null ? "" : before.heading(), after == null ? "" : after.heading()),
        WordDiff.of(before == null ? "" : before.text(), after == null ? "" : after.text()));
  }
}
