package org.nastavnik.workflow;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.nastavnik.workflow.Exhibit.Fate.ADDED;
import static org.nastavnik.workflow.Exhibit.Fate.DROPPED;
import static org.nastavnik.workflow.Exhibit.Fate.KEPT;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nastavnik.workflow.Exhibit.Fate;
import org.nastavnik.workflow.Exhibit.Words;

class WordDiffTests {

  @Test
  void comparesWordByWord() {
    assertThat(WordDiff.of("Школу ведёт методист.", "Школу ведёт наставник, методист."))
        .extracting(Words::fate, Words::text)
        .containsExactly(tuple(KEPT, "Школу ведёт "), tuple(ADDED, "наставник, "), tuple(KEPT, "методист."));
    assertThat(WordDiff.of("до 1 мая", "до 9 мая")).extracting(Words::fate, Words::text)
        .containsExactly(tuple(KEPT, "до "), tuple(DROPPED, "1"), tuple(ADDED, "9"), tuple(KEPT, " мая"));
  }

  @Test
  void knowsWhatIsNewGoneAndTheSame() {
    assertThat(WordDiff.of("", "Новое")).containsExactly(new Words(ADDED, "Новое"));
    assertThat(WordDiff.of("Старое", "")).containsExactly(new Words(DROPPED, "Старое"));
    assertThat(WordDiff.of("То же\nсамое", "То же\r\nсамое")).containsExactly(new Words(KEPT, "То же\nсамое"));
    assertThat(WordDiff.of("", "")).isEmpty();
  }

  @Test
  void losesNoWordOfEither() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      String before = text(random);
      String after = text(random);
      List<Words> words = WordDiff.of(before, after);
      assertThat(without(words, ADDED)).isEqualTo(before);
      assertThat(without(words, DROPPED)).isEqualTo(after);
    }
  }

  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(12)).mapToObj(i -> "абв".charAt(random.nextInt(3)) + (random.nextBoolean() ? " " : "\n"))
        .collect(joining());
  }

  private static String without(List<Words> words, Fate fate) {
    return words.stream().filter(one -> one.fate() != fate).map(Words::text).collect(joining());
  }
}
