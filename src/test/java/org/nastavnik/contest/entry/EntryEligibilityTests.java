package org.nastavnik.contest.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nastavnik.workflow.Decisions;
import org.nastavnik.workflow.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class EntryEligibilityTests {

  private static final String PDF = "application/pdf";
  private static final Map<String, Object> SOUND = Map.of("authorFromBranch", true, "personalDataConsent", true,
      "publicationConsent", true, "submittedInTime", true, "fileTypes", List.of(PDF), "fileCount", 1,
      "largestFileMegabytes", 1.5, "entriesBefore", 0, "entriesPerAuthor", 3);

  @Autowired
  private Decisions decisions;

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("authorFromBranch", false, "notFromBranch"),
        Arguments.of("personalDataConsent", false, "noPersonalDataConsent"),
        Arguments.of("publicationConsent", false, "noPublicationConsent"),
        Arguments.of("submittedInTime", false, "late"),
        Arguments.of("fileTypes", List.of(PDF, "application/x-msdownload"), "fileKind"),
        Arguments.of("fileCount", 6, "tooManyFiles"),
        Arguments.of("largestFileMegabytes", 20.1, "fileTooLarge"),
        Arguments.of("entriesBefore", 3, "tooManyEntries"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void refuses(String fact, Object given, String reason) {
    assertThat(refusals(Map.of(fact, given))).containsExactly(reason);
    assertThat(Messages.text("contest.refusal." + reason)).doesNotContain("contest.refusal");
  }

  static Stream<Arguments> bounds() {
    return Stream.of(
        Arguments.of("fileTypes", List.of()),
        Arguments.of("fileTypes", List.of("image/png", "application/vnd.oasis.opendocument.text")),
        Arguments.of("fileCount", 5),
        Arguments.of("fileCount", 0),
        Arguments.of("largestFileMegabytes", 20.0),
        Arguments.of("entriesBefore", 2));
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void letsIn(String fact, Object given) {
    assertThat(refusals(Map.of(fact, given))).isEmpty();
  }

  @Test
  void namesEverythingThatStandsAgainstAnEntry() {
    assertThat(refusals(Map.of("submittedInTime", false, "fileCount", 9, "authorFromBranch", false)))
        .containsExactly("notFromBranch", "late", "tooManyFiles");
  }

  private List<Object> refusals(Map<String, Object> change) {
    Map<String, Object> facts = new HashMap<>(SOUND);
    facts.putAll(change);
    return decisions.evaluate("entryEligibility", facts).stream().map(rule -> rule.get("reason")).toList();
  }
}
