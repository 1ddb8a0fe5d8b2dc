package org.nastavnik.document;

import java.util.Optional;

/** Who may read files people brought. Features implement it for their files; what none of them grants is refused. */
public interface FileRights {

  /** The name under which that person may have the file, which is not always the one it came with; empty where it is refused. */
  Optional<String> nameFor(FileId file, String userId);
}
