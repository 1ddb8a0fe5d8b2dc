package org.nastavnik.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContestCastTests {

  @Test
  void ideasAreCalledEachInItsOwnWayAndWithoutTheirNumber() {
    assertThat(IntStream.rangeClosed(1, 500).mapToObj(ContestCast::title)).doesNotHaveDuplicates().noneMatch(title -> title.matches(".*\\d.*"));
  }
}
