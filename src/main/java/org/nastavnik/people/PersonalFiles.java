package org.nastavnik.people;

import java.util.Collection;
import java.util.UUID;

/** The files people brought, for who has to erase some; implemented by the file store. */
public interface PersonalFiles {

  void erase(Collection<UUID> files);
}
