package org.nastavnik.contest.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.contest.ConsentPurpose;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.document.FileStore;
import org.nastavnik.workflow.Decisions;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code entryEligibility} what stands against an entry. */
@Component
class Eligibility {

  private static final String TABLE = "entryEligibility";
  private static final String KIND = "fileKind";
  private static final double MEGABYTE = 1024 * 1024;

  private static final Map<String, Object> NOTHING_ELSE_WRONG = Map.of("authorFromBranch", true, "personalDataConsent", true,
      "publicationConsent", true, "submittedInTime", true, "entriesBefore", 0, "entriesPerAuthor", 1);

  private final Decisions decisions;
  private final SchoolClock clock;

  Eligibility(Decisions decisions, SchoolClock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /** What the table asks for. */
  Map<String, Object> facts(Contest contest, Entry entry, int entriesBefore) {
    Map<String, Object> facts = new HashMap<>(facts(entry.files()));
    facts.put("authorFromBranch", entry.branchId() != null);
    facts.put("personalDataConsent", entry.hasConsent(ConsentPurpose.PERSONAL_DATA));
    facts.put("publicationConsent", entry.hasConsent(ConsentPurpose.PUBLICATION));
    facts.put("submittedInTime", contest.accepts(entry.submittedAt(), clock.getZone()));
    facts.put("entriesBefore", entriesBefore);
    facts.put("entriesPerAuthor", contest.entriesPerAuthor());
    return facts;
  }

  private static Map<String, Object> facts(List<EntryFile> files) {
    return Map.of(
        "fileTypes", files.stream().map(EntryFile::contentType).distinct().toList(),
        "fileCount", files.size(),
        "largestFileMegabytes", files.stream().mapToLong(EntryFile::size).max().orElse(0) / MEGABYTE);
  }

  /** Codes of what stands against it; none when it may take part. */
  List<String> refusals(Contest contest, Entry entry, int entriesBefore) {
    return decisions.evaluate(TABLE, facts(contest, entry, entriesBefore)).stream()
        .map(rule -> (String) rule.get("reason")).toList();
  }

  /** Codes of what stands against these files, whatever else there is to say about the entry. */
  List<String> refusals(List<EntryFile> files) {
    Map<String, Object> facts = new HashMap<>(NOTHING_ELSE_WRONG);
    facts.putAll(facts(files));
    return decisions.evaluate(TABLE, facts).stream().map(rule -> (String) rule.get("reason")).toList();
  }

  /** What stands against it, for people; a file that only calls itself what is allowed is named. */
  String text(List<String> refusals, List<EntryFile> files) {
    return refusals.stream().flatMap(code -> code.equals(KIND) ? kinds(files) : Stream.of(Messages.text("contest.refusal." + code)))
        .distinct().collect(Collectors.joining(" "));
  }

  private Stream<String> kinds(List<EntryFile> files) {
    return files.stream().filter(file -> isOfWrongKind(file.contentType())).map(file -> isOfWrongKind(FileStore.typeByName(file.name()))
        ? Messages.text("contest.refusal." + KIND)
        : Messages.text("contest.refusal.fileMisnamed", file.name(), file.extension().substring(1).toUpperCase(Locale.ROOT)));
  }

  private boolean isOfWrongKind(String contentType) {
    return refusals(List.of(new EntryFile(null, "", contentType, 0, false))).contains(KIND);
  }
}
