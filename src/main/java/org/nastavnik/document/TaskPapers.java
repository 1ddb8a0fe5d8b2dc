package org.nastavnik.document;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.Exhibit.Paper;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issued documents and files as they stand beside a task: those its reader may open. */
@Component
@Transactional(readOnly = true)
public class TaskPapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final IssuedDocuments issued;
  private final Reading reading;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  TaskPapers(IssuedDocuments issued, Reading reading, SignedIn signedIn, SchoolClock clock) {
    this.issued = issued;
    this.reading = reading;
    this.signedIn = signedIn;
    this.clock = clock;
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
    if (candidates.isEmpty() || signedIn.userId() == null) {
      return List.of();
    }
    List<IssuedDocument> documents = reading.readable(candidates, signedIn.userId());
    Map<String, Long> named = documents.stream().collect(Collectors.groupingBy(IssuedDocument::title, Collectors.counting()));
    return documents.stream().map(document -> new Paper(named.get(document.title()) == 1 ? document.title() : dated(document),
        "/documents/" + document.id())).toList();
  }

  /** Tells papers of one name apart. */
  private String dated(IssuedDocument document) {
    return document.title() + ", " + DAY.format(document.issuedAt().atZone(clock.getZone()));
  }

  public static Paper file(FileId id, String name) {
    return new Paper(name, "/files/" + id);
  }

  /** Papers under their heading; nothing where there are none. */
  public static List<Exhibit> under(String title, List<Paper> papers) {
    return papers.isEmpty() ? List.of() : List.of(new Exhibit.Papers(title, papers));
  }
}
