package org.nastavnik.people;

import java.util.List;
import java.util.Set;

/** What a feature keeps about people; implemented as a bean by the feature that owns the tables. */
public interface PersonalRecords {

  /** In the order in which rows may be erased. */
  List<PersonalTable> personalTables();

  /** Columns, as {@code table.column} in lower case, whose texts stay as they were signed, names included. */
  default Set<String> signedTexts() {
    return Set.of();
  }
}
