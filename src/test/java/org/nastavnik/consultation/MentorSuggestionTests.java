package org.nastavnik.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Person;

class MentorSuggestionTests {

  @Test
  void theWishedOneThenWhoKnowsTheTopicThenWhoHasLittleToDo() {
    MentorSuggestion wished = suggestion("e", true, false, 0, 9, false);
    MentorSuggestion statesTheTopic = suggestion("d", false, true, 0, 1, false);
    MentorSuggestion answeredOften = suggestion("c", false, false, 5, 2, false);
    MentorSuggestion answeredOnce = suggestion("b", false, false, 1, 2, false);
    MentorSuggestion free = suggestion("a", false, false, 0, 0, false);
    MentorSuggestion busy = suggestion("f", false, false, 0, 3, false);
    MentorSuggestion handedItBack = suggestion("g", true, true, 7, 0, true);
    List<MentorSuggestion> suggestions =
        new ArrayList<>(List.of(busy, handedItBack, free, answeredOnce, wished, answeredOften, statesTheTopic));

    suggestions.sort(MentorSuggestion.BEST_FIRST);

    assertThat(suggestions).containsExactly(wished, statesTheTopic, answeredOften, answeredOnce, free, busy, handedItBack);
  }

  @Test
  void theLabelSaysWhy() {
    assertThat(suggestion("a", true, true, 3, 2, true).option()).containsEntry("value", "a").containsEntry("label",
        "Имя a (открытых консультаций: 2); пожелание библиотекаря; указывает эту тему; ответов по теме: 3; уже вернул этот вопрос");
    assertThat(suggestion("b", false, false, 0, 0, false).option())
        .containsEntry("label", "Имя b (открытых консультаций: 0)");
  }

  private static MentorSuggestion suggestion(String userId, boolean wished, boolean stated, long answered, long open,
      boolean handedBack) {
    return new MentorSuggestion(new Person(userId, "Имя " + userId, null, null, null), wished, stated, answered, open, handedBack);
  }
}
