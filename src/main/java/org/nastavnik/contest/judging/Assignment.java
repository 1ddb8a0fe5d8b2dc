package org.nastavnik.contest.judging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who scores what. Every entry goes to the jurors with the fewest entries so far who have no conflict with it; equal
 * loads go by id, so the same question has the same answer. Entries with the most conflicts choose first, while there is
 * still a choice. Where jurors do not suffice, reserves fill in. Takes n log n time in the number of entries.
 *
 * @param <E> what identifies an entry
 */
final class Assignment<E extends Comparable<E>> {

  private record Load(int entries, String juror) implements Comparable<Load> {

    private static final Comparator<Load> ORDER = Comparator.comparingInt(Load::entries).thenComparing(Load::juror);

    @Override
    public int compareTo(Load other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<E, Set<String>> conflicts;
  private final TreeSet<Load> jurors = new TreeSet<>();
  private final TreeSet<Load> reserves = new TreeSet<>();
  private final Map<E, List<String>> assigned = new HashMap<>();

  private Assignment(Collection<String> jurors, Collection<String> reserves, Map<E, Set<String>> conflicts) {
    this.conflicts = conflicts;
    jurors.forEach(juror -> this.jurors.add(new Load(0, juror)));
    reserves.forEach(reserve -> this.reserves.add(new Load(0, reserve)));
  }

  /**
   * Assigns jurors to entries.
   *
   * @param perEntry jurors an entry needs; 0 for every juror without a conflict, where a reserve comes in only for an
   *     entry that would have nobody
   * @param conflicts by entry, who must not score it
   */
  static <E extends Comparable<E>> Map<E, List<String>> balanced(Collection<E> entries, Collection<String> jurors,
      Collection<String> reserves, int perEntry, Map<E, Set<String>> conflicts) {
    Assignment<E> assignment = new Assignment<>(jurors, reserves, conflicts);
    Comparator<E> mostConflictsFirst = Comparator.comparingInt(entry -> -conflicts.getOrDefault(entry, Set.of()).size());
    entries.stream().sorted(mostConflictsFirst.thenComparing(Comparator.naturalOrder()))
        .forEach(entry -> assignment.assign(entry, perEntry == 0 ? jurors.size() : perEntry, perEntry == 0 ? 1 : perEntry));
    return assignment.assigned;
  }

  private void assign(E entry, int wanted, int least) {
    List<String> chosen = new ArrayList<>(take(jurors, entry, wanted));
    chosen.addAll(take(reserves, entry, least - chosen.size()));
    assigned.put(entry, chosen);
  }

  private List<String> take(TreeSet<Load> loads, E entry, int count) {
    Set<String> barred = conflicts.getOrDefault(entry, Set.of());
    List<Load> lightest = loads.stream().filter(load -> !barred.contains(load.juror())).limit(Math.max(0, count)).toList();
    lightest.forEach(load -> {
      loads.remove(load);
      loads.add(new Load(load.entries() + 1, load.juror()));
    });
    return lightest.stream().map(Load::juror).toList();
  }
}
