package org.nastavnik.regulation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who is asked about a version. The first is for everybody. Later ones are for those who disagreed last time they
 * answered, and for those whose section changed: who made a remark on it or on the whole text. A changed section that no
 * one at hand has made remarks on is everybody's, as all have agreed to other words than are there now.
 */
record NextReview(RegulationVersion before, RegulationVersion current, Collection<Remark> remarks, Collection<SignOff> signOffs) {

  boolean asks(String reviewer, Set<String> available) {
    return before == null || disagreedLast(reviewer) || ownsAChange(reviewer, available);
  }

  private boolean disagreedLast(String reviewer) {
    return signOffs.stream().filter(signOff -> signOff.isSigned() && signOff.reviewer().equals(reviewer))
        .reduce((earlier, later) -> later.versionNumber() > earlier.versionNumber() ? later : earlier)
        .filter(SignOff::disagrees).isPresent();
  }

  private boolean ownsAChange(String reviewer, Set<String> available) {
    boolean retitled = !before.title().equals(current.title());
    return retitled && owns(reviewer, available, remark -> remark.concerns(null))
        || current.changesSince(before).stream().anyMatch(section -> owns(reviewer, available, remark -> remark.concerns(section)));
  }

  private boolean owns(String reviewer, Set<String> available, Predicate<Remark> about) {
    Set<String> owners = remarks.stream().filter(about).map(Remark::author).collect(Collectors.toCollection(HashSet::new));
    owners.retainAll(available);
    return owners.isEmpty() || owners.contains(reviewer);
  }

  /** Of those available, who is asked, in their order. */
  List<String> among(Collection<String> available) {
    Set<String> all = Set.copyOf(available);
    return available.stream().filter(reviewer -> asks(reviewer, all)).toList();
  }
}
