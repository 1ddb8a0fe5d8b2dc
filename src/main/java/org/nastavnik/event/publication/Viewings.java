package org.nastavnik.event.publication;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Viewings extends ListCrudRepository<Viewing, Viewing.Key> {

  List<Viewing> findByIdUserId(String userId);
}
