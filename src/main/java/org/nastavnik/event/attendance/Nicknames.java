package org.nastavnik.event.attendance;

import org.springframework.data.repository.ListCrudRepository;

interface Nicknames extends ListCrudRepository<Nickname, String> {}
