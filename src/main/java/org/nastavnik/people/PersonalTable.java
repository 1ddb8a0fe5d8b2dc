package org.nastavnik.people;

/**
 * Rows that are about one person, and what becomes of them once the person is to be forgotten.
 *
 * @param name of the table; texts are {@code personal.<name>} and, of what is kept, {@code personal.<name>.why}
 * @param where which rows, in SQL, with {@code :person} for the user id
 * @param shown what the person may take along, as columns in SQL; null where it would tell nothing
 * @param files column with the file each row is about, or null
 * @param papers column with what papers were issued about, or null
 */
public record PersonalTable(String name, String where, Fate fate, String shown, String files, String papers) {

  /** What becomes of the rows. */
  public enum Fate {
    /** They go, their files too. */
    ERASED,
    /** They stay and count, without saying whose they are. */
    ANONYMISED,
    /** They stay as they were signed or issued. */
    KEPT
  }

  public static PersonalTable erased(String name, String where) {
    return new PersonalTable(name, where, Fate.ERASED, null, null, null);
  }

  public static PersonalTable anonymised(String name, String where) {
    return new PersonalTable(name, where, Fate.ANONYMISED, null, null, null);
  }

  public static PersonalTable kept(String name, String where) {
    return new PersonalTable(name, where, Fate.KEPT, null, null, null);
  }

  public PersonalTable showing(String columns) {
    return new PersonalTable(name, where, fate, columns, files, papers);
  }

  public PersonalTable withFiles(String column) {
    return new PersonalTable(name, where, fate, shown, column, papers);
  }

  public PersonalTable withPapers(String column) {
    return new PersonalTable(name, where, fate, shown, files, column);
  }
}
