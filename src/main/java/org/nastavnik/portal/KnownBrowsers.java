package org.nastavnik.portal;

import java.time.Instant;
import org.springframework.data.repository.ListCrudRepository;

interface KnownBrowsers extends ListCrudRepository<KnownBrowser, String> {

  void deleteByUserIdAndSignedInAtBefore(String userId, Instant time);
}
