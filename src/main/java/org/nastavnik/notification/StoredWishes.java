package org.nastavnik.notification;

import org.springframework.data.repository.ListCrudRepository;

interface StoredWishes extends ListCrudRepository<StoredWish, String> {}
