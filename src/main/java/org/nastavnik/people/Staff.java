package org.nastavnik.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Staff extends ListCrudRepository<StaffRecord, String> {

  List<StaffRecord> findByBranchIdOrderByUserId(BranchId branchId);

  Optional<StaffRecord> findByLinkTrace(String linkTrace);

  List<StaffRecord> findByUserIdIn(Collection<String> userIds);
}
