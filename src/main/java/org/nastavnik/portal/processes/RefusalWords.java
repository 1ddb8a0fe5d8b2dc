package org.nastavnik.portal.processes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nastavnik.workflow.Messages;

/** What the engine says in English against moving an instance, in the words of the reader. */
final class RefusalWords {

  private static final Map<String, String> KNOWN = known();

  private RefusalWords() {}

  private static Map<String, String> known() {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("There is no migration instruction", "noPlace");
    known.put("Activities have incompatible types", "otherKind");
    known.put("Events are not of the same type", "otherKind");
    known.put("There are multiple mappings", "twice");
    known.put("The closest mapped ancestor", "otherPart");
    known.put("Target activity '", "manyOfOne");
    known.put("Must map the inner activity", "manyOfOne");
    known.put("Cannot remove the inner activity", "manyOfOne");
    known.put("The source activity's event scope", "otherOwner");
    known.put("Target activity is not async", "notByItself");
    known.put("Transition instance", "otherWay");
    known.put("Only one gateway", "gateway");
    known.put("The target gateway", "gateway");
    known.put("The gateway's flow scope", "gateway");
    return known;
  }

  /** With the engine's own words where they are not known. */
  static String of(String failure) {
    return KNOWN.entrySet().stream().filter(known -> failure.startsWith(known.getKey())).findFirst()
        .map(known -> Messages.text("processes.refused." + known.getValue())).orElseGet(() -> Messages.text("processes.refused.other", failure));
  }

  /** Why an instance stays that stands at steps which are not in the new diagram. */
  static String noPlaceFor(String steps) {
    return Messages.text("processes.refused.noPlaceFor", steps);
  }
}
