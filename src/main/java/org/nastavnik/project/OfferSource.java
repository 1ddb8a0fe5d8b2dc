package org.nastavnik.project;

import java.util.List;
import org.nastavnik.people.Reader;

/** What of a project is open to a person without being a task. Features implement it; home shows it. */
public interface OfferSource {

  /** In few statements, however much there is in the project. */
  List<Offer> offers(ProjectId project, Reader reader);
}
