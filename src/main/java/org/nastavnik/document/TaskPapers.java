package org.nastavnik.document;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.Exhibit.Paper;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issued documents and files as they stand beside a task: those its reader may open. */
@Component
@Transactional(readOnly = true)
public class TaskPapers {

  private final IssuedDocuments issued;
  private final Reading reading;
  private final SignedIn signedIn;

  TaskPapers(IssuedDocuments issued, Reading reading, SignedIn signedIn) {
    this.issued = issued;
    this.reading = reading;
    this.signedIn = signedIn;
  }

  /** Documents of these kinds that the project has, oldest first. */
  public List<Paper> ofProject(UUID projectId, String... kinds) {
    return readable(issued.findByProjectIdAndKindInOrderByIssuedAtAscKindAscTitleAsc(projectId, List.of(kinds)));
  }

  /** The document of that kind the subject has. */
  public List<Paper> of(UUID subjectId, String kind) {
    return readable(issued.findByKindAndSubjectId(kind, subjectId).stream().toList());
  }

  private List<Paper> readable(Collection<IssuedDocument> candidates) {
    return candidates.isEmpty() || signedIn.userId() == null ? List.of()
        : reading.readable(candidates, signedIn.userId()).stream()
            .map(document -> new Paper(document.title(), "/documents/" + document.id())).toList();
  }

  public static Paper file(FileId id, String name) {
    return new Paper(name, "/files/" + id);
  }

  /** Papers under their heading; nothing where there are none. */
  public static List<Exhibit> under(String title, List<Paper> papers) {
    return papers.isEmpty() ? List.of() : List.of(new Exhibit.Papers(title, papers));
  }
}
