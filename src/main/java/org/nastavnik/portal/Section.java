package org.nastavnik.portal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.nastavnik.people.Roles;

/**
 * A part of the portal, as the head of every page names it.
 *
 * @param path where it begins; everything below belongs to it
 * @param name of the message {@code layout.<name>} that names it
 * @param roles who finds it in the head; everybody where empty
 */
record Section(String path, String name, Set<String> roles) {

  /** All of them, in the order they are shown. */
  static final List<Section> ALL = List.of(
      new Section("/tasks", "tasks", Set.of()),
      new Section("/project", "project", Set.of()),
      new Section("/events", "events", Set.of()),
      new Section("/videos", "videos", Set.of()),
      new Section("/regulation", "regulation", Set.of()),
      new Section("/consultations", "consultations", Set.of()),
      new Section("/branches", "branches", Roles.IN_CHARGE),
      new Section("/contest", "contest", Set.of()),
      new Section("/documents", "documents", Set.of()),
      new Section("/admin", "admin", Set.of(Roles.ADMIN)));

  boolean isFor(Collection<String> groups) {
    return roles.isEmpty() || roles.stream().anyMatch(groups::contains);
  }

  public boolean holds(String page) {
    return page.equals(path) || page.startsWith(path + "/");
  }
}
