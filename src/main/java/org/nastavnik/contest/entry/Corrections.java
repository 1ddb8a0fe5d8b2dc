package org.nastavnik.contest.entry;

import org.nastavnik.contest.EntryId;
import org.springframework.data.repository.ListCrudRepository;

/** What is being corrected, by entry. */
interface Corrections extends ListCrudRepository<Correction, EntryId> {}
