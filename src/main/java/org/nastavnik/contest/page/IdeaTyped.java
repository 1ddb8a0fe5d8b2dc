package org.nastavnik.contest.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.contest.ConsentPurpose;
import org.nastavnik.contest.SubmitIdea.GivenConsent;
import org.nastavnik.workflow.Messages;

/** An idea as it was typed, with the consents that were ticked. */
record IdeaTyped(String title, String summary, List<GivenConsent> consents) {

  private static final String CONSENT = "consent-";

  /** Each consent that was ticked goes to the wording that stood beside it. */
  static IdeaTyped of(Map<String, String> sent) {
    return new IdeaTyped(sent.get("title"), sent.get("summary"), Arrays.stream(ConsentPurpose.values())
        .filter(purpose -> sent.containsKey(CONSENT + purpose)).map(purpose -> new GivenConsent(purpose, sent.get(CONSENT + purpose))).toList());
  }

  public boolean agrees(ConsentPurpose purpose) {
    return consents.stream().anyMatch(consent -> consent.purpose() == purpose);
  }

  /** All that is missing, by id of the field. */
  Map<String, String> missing() {
    Map<String, String> missing = missing(title, summary);
    Arrays.stream(ConsentPurpose.values()).filter(purpose -> !agrees(purpose))
        .forEach(purpose -> missing.put(CONSENT + purpose, Messages.text("contest.consent." + purpose + ".missing")));
    return missing;
  }

  static Map<String, String> missing(String title, String summary) {
    Map<String, String> missing = new LinkedHashMap<>();
    if (isBlank(title)) {
      missing.put("title", Messages.text("contest.entry.titleMissing"));
    }
    if (isBlank(summary)) {
      missing.put("summary", Messages.text("contest.entry.summaryMissing"));
    }
    return missing;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
