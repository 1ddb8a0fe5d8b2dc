package org.nastavnik.portal.tasks;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.workflow.Feel;
import org.springframework.web.util.HtmlUtils;

/** Texts of a form with values in them: {@code {{topic}}} inside a text, or a text that is a FEEL expression as a whole. */
class Templates {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(.+?)}}");

  private final Feel feel;
  private final Map<String, Object> values;

  Templates(Feel feel, Map<String, Object> values) {
    this.feel = feel;
    this.values = values;
  }

  String fill(String text) {
    return fill(text, UnaryOperator.identity());
  }

  /** HTML of the form's own, with values that are no HTML. */
  String fillHtml(String html) {
    return fill(html, HtmlUtils::htmlEscape);
  }

  private String fill(String text, UnaryOperator<String> escape) {
    if (text.startsWith("=")) {
      return escape.apply(valueOf(text));
    }
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(escape.apply(valueOf(place.group(1)))));
  }

  private String valueOf(String expression) {
    return Words.of(feel.evaluate(expression, values));
  }
}
