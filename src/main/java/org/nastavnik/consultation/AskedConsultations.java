package org.nastavnik.consultation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.project.ProjectId;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AskedConsultations extends ListCrudRepository<Consultation, ConsultationId>, JpaSpecificationExecutor<Consultation> {

  /** With what went wrong so far, which whoever goes on with it is told. */
  @Override
  @EntityGraph(attributePaths = "setbacks")
  Optional<Consultation> findById(ConsultationId id);

  List<Consultation> findByLibrarianOrderByAskedAtDesc(String librarian);

  List<Consultation> findByMentorOrderByAskedAtDesc(String mentor);

  List<Consultation> findByProjectIdOrderByAskedAt(ProjectId projectId);

  /** The consultations of a project, newest first: all, or those one person asked for or answers where {@code person} is given. */
  @Query("""
      select new org.nastavnik.consultation.ConsultationLine(c.id, c.topic.name, c.librarian, c.mentor, c.askedAt, c.meetingAt,
      c.heldAt, c.rating, c.closedAt, c.withdrawnAt, c.cancelledAt) from Consultation c
      where c.projectId = :project and (:person is null or c.librarian = :person or c.mentor = :person)
      order by c.askedAt desc, c.id""")
  List<ConsultationLine> findLines(ProjectId project, String person);

  @Query("select distinct c.librarian from Consultation c where c.mentor = :mentor and c.withdrawnAt is null")
  Set<String> findLibrariansOf(String mentor);

  @Query("select distinct c.topic.name from Consultation c where c.publishedAt is not null")
  List<String> findPublishedTopics();

  @Query("select distinct c.topic.name from Consultation c where c.librarian = :librarian")
  List<String> findTopicsOf(String librarian);

  /** Who answered how many questions on a topic. */
  @Query("""
      select new org.nastavnik.consultation.MentorCount(c.mentor, count(c)) from Consultation c
      where c.topic.key = :topicKey and c.heldAt is not null group by c.mentor""")
  List<MentorCount> countAnswered(String topicKey);

  /** Who still has how many questions to answer. */
  @Query("""
      select new org.nastavnik.consultation.MentorCount(c.mentor, count(c)) from Consultation c
      where c.mentor is not null and c.heldAt is null and c.withdrawnAt is null and c.cancelledAt is null group by c.mentor""")
  List<MentorCount> countOpen();
}
