package org.nastavnik.project.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nastavnik.document.IssuedDocument;

/**
 * Which documents were issued again, and which took their place.
 *
 * @param replaced ids of those that hold no longer
 * @param numbers which edition it is, of those that took the place of others, by id
 */
record Editions(Set<UUID> replaced, Map<UUID, Integer> numbers) {

  /** What a replaced document and its successor have in common. */
  private record Name(String kind, String title) {

    static Name of(IssuedDocument document) {
      return new Name(document.kind(), document.title());
    }
  }

  /** Where several that hold have the same name, nobody can say whose place was taken: none of them is numbered. */
  static Editions of(List<IssuedDocument> documents, Set<UUID> replaced) {
    Map<Name, List<IssuedDocument>> before = documents.stream().filter(document -> replaced.contains(document.id()))
        .collect(Collectors.groupingBy(Name::of));
    Map<Name, List<IssuedDocument>> now = documents.stream().filter(document -> !replaced.contains(document.id()))
        .collect(Collectors.groupingBy(Name::of));
    Map<UUID, Integer> numbers = new HashMap<>();
    before.forEach((name, gone) -> {
      List<IssuedDocument> holding = now.getOrDefault(name, List.of());
      if (holding.size() == 1) {
        numbers.put(holding.get(0).id(), gone.size() + 1);
      }
    });
    return new Editions(replaced, numbers);
  }
}
