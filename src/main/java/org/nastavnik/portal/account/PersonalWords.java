package org.nastavnik.portal.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nastavnik.workflow.Messages;

/** What is kept about a person in the person's words: names of tables and columns, and what stands in a cell as a code. */
final class PersonalWords {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where the words for the codes of a column are. */
  private static final Map<String, String> CODES = Map.of("state", "mail.state.", "wish", "personal.wish.", "purpose", "personal.purpose.",
      "verdict", "regulation.verdict.", "kind", "personal.setback.", "agreed", "personal.agreed.", "text_id", "");

  private PersonalWords() {}

  /** A kind of records, as said to the person they are about. */
  static String table(String name) {
    return known("personal.own." + name, known("personal." + name, name));
  }

  static String column(String name) {
    return known("personal.column." + name, name);
  }

  /** The cell as it is, but for codes and for facts of a letter. */
  static Object cell(String column, Object cell) {
    if (cell == null) {
      return null;
    }
    return switch (column) {
      case "params" -> facts(cell.toString());
      case "template" -> known("mail." + cell + ".subject", cell.toString()).replaceAll("\\{\\w+}", "…");
      default -> CODES.containsKey(column) ? known(CODES.get(column) + cell, cell.toString()) : cell;
    };
  }

  private static String facts(String json) {
    try {
      Map<String, String> facts = JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
      return facts.values().stream().filter(Objects::nonNull).collect(Collectors.joining("; "));
    } catch (JsonProcessingException noFacts) {
      return json;
    }
  }

  private static String known(String key, String otherwise) {
    String text = Messages.pattern(Messages.locale(), key);
    return text.equals(key) ? otherwise : text;
  }
}
