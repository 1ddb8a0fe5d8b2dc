package org.nastavnik.project;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.people.BranchId;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.TaskRef;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AllProjects extends ListCrudRepository<Project, ProjectId> {

  Optional<Project> findByCode(String code);

  Optional<Project> findFirstByOrderByProposedAtDesc();

  List<Project> findByOrderByProposedAtAscCodeAsc();

  @Query("""
      select new org.nastavnik.project.ProjectName(p.id, v.name) from Project p join p.passports v where p.id in :ids
      and v.number = (select max(later.number) from Project same join same.passports later where same.id = p.id)""")
  List<ProjectName> findNames(Collection<ProjectId> ids);

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

  /** Names of the projects that tasks belong to, by task id. */
  default Map<String, String> namesFor(Collection<TaskRef> tasks) {
    Map<String, ProjectId> byTask = tasks.stream().filter(task -> task.variable("projectId") != null)
        .collect(Collectors.toMap(TaskRef::taskId, task -> ProjectId.of(task.variable("projectId"))));
    Map<ProjectId, String> names = findNames(Set.copyOf(byTask.values())).stream()
        .collect(Collectors.toMap(ProjectName::id, ProjectName::name));
    return byTask.entrySet().stream().filter(task -> names.containsKey(task.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, task -> names.get(task.getValue())));
  }

  /** The project, or a refusal that says there is none. */
  default Project require(ProjectId id) {
    return findById(id).orElseThrow(() -> InvalidInput.because("project.unknown"));
  }
}
