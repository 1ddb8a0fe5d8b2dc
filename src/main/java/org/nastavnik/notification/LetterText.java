package org.nastavnik.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.workflow.Messages;

/**
 * What a letter says, in the receiver's language.
 *
 * @param subject one line
 * @param body lines, each a paragraph
 */
record LetterText(String subject, List<String> body) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»“”]*[^\\s<>\"«»“”.,;:!?)]");
  private static final String NOTHING = "—";

  /** A piece of a paragraph; {@code address} is null for plain words. */
  record Piece(String words, String address) {}

  static LetterText of(Letter letter, Locale language) {
    String key = "mail." + letter.template();
    return new LetterText(fill(Messages.pattern(language, key + ".subject"), letter.params(), language).replaceAll("\\s+", " ").strip(),
        fill(Messages.pattern(language, key + ".body"), letter.params(), language).strip().lines().filter(line -> !line.isBlank()).toList());
  }

  private static String fill(String pattern, Map<String, String> facts, Locale language) {
    Matcher place = PLACE.matcher(pattern);
    return place.replaceAll(found -> Matcher.quoteReplacement(shown(facts.get(found.group(1)), language)));
  }

  private static String shown(String fact, Locale language) {
    if (fact == null || fact.isBlank()) {
      return NOTHING;
    }
    return DAY.matcher(fact).matches() ? day(LocalDate.parse(fact), language) : fact;
  }

  private static String day(LocalDate day, Locale language) {
    return DateTimeFormatter.ofPattern(Messages.pattern(language, "mail.day"), language).format(day);
  }

  /** The paragraphs with their addresses told apart, so that each can be followed. */
  public List<List<Piece>> paragraphs() {
    return body.stream().map(LetterText::pieces).toList();
  }

  private static List<Piece> pieces(String paragraph) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Matcher address = ADDRESS.matcher(paragraph); address.find(); done = address.end()) {
      pieces.add(new Piece(paragraph.substring(done, address.start()), null));
      pieces.add(new Piece(address.group(), address.group()));
    }
    pieces.add(new Piece(paragraph.substring(done), null));
    return pieces.stream().filter(piece -> !piece.words().isEmpty()).toList();
  }
}
