package org.nastavnik.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.ListCrudRepository;

interface Staff extends ListCrudRepository<StaffRecord, String> {

  /** User id, first and last name, mail address, id of the branch, post. */
  String PERSON = "u.ID_, u.FIRST_, u.LAST_, u.EMAIL_, cast(s.branch_id as varchar(36)), s.post";

  List<StaffRecord> findByBranchIdOrderByUserId(BranchId branchId);

  Optional<StaffRecord> findByLinkTrace(String linkTrace);

  List<StaffRecord> findByUserIdIn(Collection<String> userIds);

  /** Accounts with what staff is known of them, sorted by user id: the columns of {@link #PERSON}. */
  @NativeQuery("select " + PERSON + " from ACT_ID_USER u left join staff s on s.user_id = u.ID_ where u.ID_ in :userIds order by u.ID_")
  List<Object[]> findPeople(Collection<String> userIds);

  /** Members of groups whose accounts are not shut, sorted by user id: the columns of {@link #PERSON} and the group. */
  @NativeQuery("select " + PERSON + """
      , m.GROUP_ID_ from ACT_ID_MEMBERSHIP m join ACT_ID_USER u on u.ID_ = m.USER_ID_ join staff s on s.user_id = u.ID_
      where m.GROUP_ID_ in :groupIds and s.active = true order by u.ID_""")
  List<Object[]> findMembers(Collection<String> groupIds);

  /** Of each branch that has one, its id and the first member of the group whose account is not shut. */
  @NativeQuery("""
      select cast(s.branch_id as varchar(36)), min(s.user_id) from staff s
      join ACT_ID_MEMBERSHIP m on m.USER_ID_ = s.user_id and m.GROUP_ID_ = :group
      where s.branch_id is not null and s.active = true group by s.branch_id""")
  List<Object[]> findFirstOfBranches(String group);
}
