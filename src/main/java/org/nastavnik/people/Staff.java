package org.nastavnik.people;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Staff extends ListCrudRepository<StaffRecord, String> {

  List<StaffRecord> findByBranchIdOrderByUserId(BranchId branchId);

  List<StaffRecord> findByUserIdIn(Collection<String> userIds);
}
