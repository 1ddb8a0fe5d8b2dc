package org.nastavnik.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Staff extends ListCrudRepository<StaffRecord, String> {

  List<StaffRecord> findByBranchIdOrderByUserId(BranchId branchId);

  Optional<StaffRecord> findByLinkTrace(String linkTrace);

  List<StaffRecord> findByUserIdIn(Collection<String> userIds);

  /** What is known of each and the branch each works at, or null. */
  @Query("select record, branch from StaffRecord record left join LibraryBranch branch on branch.id = record.branchId where record.userId in :userIds")
  List<Object[]> findWithBranches(Collection<String> userIds);

  /** Of each branch that has one, its id and the first member of the group whose account is not shut. */
  @NativeQuery("""
      select cast(s.branch_id as varchar(36)), min(s.user_id) from staff s
      join ACT_ID_MEMBERSHIP m on m.USER_ID_ = s.user_id and m.GROUP_ID_ = :group
      where s.branch_id is not null and s.active = true group by s.branch_id""")
  List<Object[]> findFirstOfBranches(String group);
}
