package org.nastavnik.people;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface LibraryBranches extends ListCrudRepository<LibraryBranch, BranchId> {

  Optional<LibraryBranch> findByNameAndSettlement(String name, String settlement);
}
