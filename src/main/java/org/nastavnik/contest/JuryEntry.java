package org.nastavnik.contest;

import java.util.List;
import java.util.Map;

/**
 * An entry as one juror sees it, with the juror's own score sheet. In blind judging nothing in it names author or branch.
 *
 * @param author name and branch of the author; null in blind judging
 * @param filesKeptBack whether the author handed in files that the jury does not get to see
 * @param points the juror's points by code of the criterion, as far as given
 * @param open whether the juror can still write on the sheet
 */
public record JuryEntry(EntryId id, int number, String title, String text, String author, List<EntryView.FileView> files,
    boolean filesKeptBack, Map<String, Integer> points, String commentToAuthor, String noteToJury, boolean open) {}
