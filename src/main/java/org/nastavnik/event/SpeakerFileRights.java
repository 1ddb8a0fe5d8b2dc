package org.nastavnik.event;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.document.FileId;
import org.nastavnik.document.FileRights;
import org.nastavnik.event.speaker.SpeakerFiles;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.springframework.stereotype.Component;

/** Materials that speakers brought are for those who prepare events; those made public, for everybody who takes part in the school. */
@Component
class SpeakerFileRights implements FileRights {

  private final SpeakerFiles files;
  private final People people;

  SpeakerFileRights(SpeakerFiles files, People people) {
    this.files = files;
    this.people = people;
  }

  @Override
  public Optional<String> nameFor(FileId file, String userId) {
    return files.nameOf(file).filter(name -> {
      Set<String> roles = people.rolesOf(userId);
      return roles.stream().anyMatch(Roles.IN_CHARGE::contains) || !Collections.disjoint(roles, Roles.ALL) && files.isShared(file);
    });
  }
}
