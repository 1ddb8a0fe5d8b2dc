package org.nastavnik.portal;

import java.util.Collection;
import java.util.List;

/** The parts of the portal, for tests elsewhere. */
public final class Sections {

  private Sections() {}

  /** Where the parts begin that people of these groups find in the head of a page. */
  public static List<String> pathsFor(Collection<String> groups) {
    return Section.ALL.stream().filter(section -> section.isFor(groups)).map(Section::path).toList();
  }
}
