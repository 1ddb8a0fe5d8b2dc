package org.nastavnik.contest.entry;

import java.util.Optional;
import org.nastavnik.document.FileId;
import org.nastavnik.document.FileRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of a draft are its author's alone. */
@Component
@Transactional(readOnly = true)
class DraftFileRights implements FileRights {

  private final Drafts drafts;

  DraftFileRights(Drafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public Optional<String> nameFor(FileId file, String userId) {
    return drafts.nameOf(file.id(), userId);
  }
}
