package org.nastavnik.event.attendance;

import org.nastavnik.event.EventId;
import org.springframework.data.repository.ListCrudRepository;

interface TakenReports extends ListCrudRepository<TakenReport, EventId> {}
