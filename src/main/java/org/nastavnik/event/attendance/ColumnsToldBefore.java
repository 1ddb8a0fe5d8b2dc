package org.nastavnik.event.attendance;

import org.springframework.data.repository.ListCrudRepository;

interface ColumnsToldBefore extends ListCrudRepository<ColumnsTold, String> {}
