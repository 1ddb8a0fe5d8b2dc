package org.nastavnik.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.regex.Pattern;
import org.apache.fop.hyphenation.HyphenationTree;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Puts soft hyphens into the long Russian words of justified paragraphs, so that lines break where a reader expects it. */
class Hyphenation {

  private static final Pattern LONG_WORD = Pattern.compile("\\p{IsCyrillic}{6,}");
  private static final int AT_LEAST_BEFORE = 2;
  private static final int AT_LEAST_AFTER = 3;
  private static final char SOFT_HYPHEN = '\u00ad';

  private final HyphenationTree russian = load("/hyph/ru.hyp");

  void apply(Document page) {
    for (Element paragraph : page.select("p:not(.plain):not(td p):not(.stamp p)")) {
      paragraph.traverse((node, depth) -> {
        if (node instanceof TextNode text) {
          text.text(LONG_WORD.matcher(text.getWholeText()).replaceAll(word -> hyphenated(word.group())));
        }
      });
    }
  }

  private String hyphenated(String word) {
    var points = russian.hyphenate(word, AT_LEAST_BEFORE, AT_LEAST_AFTER);
    if (points == null) {
      return word;
    }
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (int point : points.getHyphenationPoints()) {
      result.append(word, from, point).append(SOFT_HYPHEN);
      from = point;
    }
    return result.append(word.substring(from)).toString();
  }

  private static HyphenationTree load(String patterns) {
    try (InputStream bytes = Hyphenation.class.getResourceAsStream(patterns); ObjectInputStream tree = new ObjectInputStream(bytes)) {
      tree.setObjectInputFilter(ObjectInputFilter.Config.createFilter("org.apache.fop.hyphenation.*;java.base/*;!*"));
      return (HyphenationTree) tree.readObject();
    } catch (IOException | ClassNotFoundException missing) {
      throw new IllegalStateException("no hyphenation patterns " + patterns, missing);
    }
  }
}
