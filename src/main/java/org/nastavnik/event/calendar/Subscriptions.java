package org.nastavnik.event.calendar;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Subscriptions extends ListCrudRepository<Subscription, String> {

  Optional<Subscription> findByTokenHash(String tokenHash);
}
