package org.nastavnik.event;

import java.util.Optional;
import org.nastavnik.document.FileId;
import org.nastavnik.document.FileRights;
import org.nastavnik.event.speaker.SpeakerFiles;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.springframework.stereotype.Component;

/** Materials that speakers brought are for those who prepare events. */
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
    return files.nameOf(file).filter(name -> people.rolesOf(userId).stream().anyMatch(Roles.IN_CHARGE::contains));
  }
}
