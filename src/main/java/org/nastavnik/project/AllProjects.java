package org.nastavnik.project;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nastavnik.people.BranchId;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AllProjects extends ListCrudRepository<Project, ProjectId> {

  Optional<Project> findByCode(String code);

  Optional<Project> findFirstByOrderByProposedAtDesc();

  List<Project> findByOrderByProposedAtAscCodeAsc();

  @Query("""
      select new org.nastavnik.project.ProjectChoice(p.id, p.code, v.name, p.closedAt is null and p.cancelledAt is null)
      from Project p join p.passports v
      where v.number = (select max(later.number) from Project same join same.passports later where same.id = p.id)
      order by p.proposedAt desc, p.code""")
  List<ProjectChoice> findChoices();

  @Query("""
      select v.zone from Project p join p.passports v where p.id = :id
      and v.number = (select max(later.number) from Project same join same.passports later where same.id = p.id)""")
  Optional<ZoneId> findZone(ProjectId id);

  /** The project, the newest version of its passport with the targets, its last judgement or null, the change asked for or null: in one statement. */
  @Query("""
      select p, v, h, c from Project p join p.passports v left join fetch v.targets
      left join HealthRecord h on h.projectId = p.id
      and h.assessedAt = (select max(other.assessedAt) from HealthRecord other where other.projectId = p.id)
      left join ChangeRequest c on c.projectId = p.id and c.decidedAt is null
      where p.id = :id
      and v.number = (select max(later.number) from Project same join same.passports later where same.id = p.id)""")
  List<Object[]> findInShort(ProjectId id);

  /** The project and the newest version of its passport with all it says, in one statement. */
  @Query("""
      select p, v from Project p join p.passports v left join fetch v.targets left join fetch v.partners
      left join fetch v.branches where p.id = :id
      and v.number = (select max(later.number) from Project same join same.passports later where same.id = p.id)""")
  List<Object[]> findWithPassport(ProjectId id);

  /** All versions of a passport with all they say, oldest first, in one statement. */
  @Query("""
      select distinct v from Project p join p.passports v left join fetch v.targets left join fetch v.partners
      left join fetch v.branches where p.id = :id order by v.number""")
  List<PassportVersion> findVersions(ProjectId id);

  @Query("""
      select b from Project p join p.passports v join v.branches b where p.id = :id
      and v.number = (select max(later.number) from Project same join same.passports later where same.id = p.id)""")
  List<BranchId> findBranches(ProjectId id);

  /** The newest version of a passport, or a refusal that says there is none. */
  default Passport passport(ProjectId id) {
    return findWithPassport(id).stream().findFirst().map(found -> ((Project) found[0]).view((PassportVersion) found[1]))
        .orElseThrow(() -> InvalidInput.because("project.unknown"));
  }

  /** The project, or a refusal that says there is none. */
  default Project require(ProjectId id) {
    return findById(id).orElseThrow(() -> InvalidInput.because("project.unknown"));
  }
}
