package org.nastavnik.regulation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nastavnik.project.Passport;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * A first text to work from, so that nobody begins with a blank page: the template {@code regulation/starter.txt} with the
 * facts of the passport. A line that begins with {@code #} is the heading of a section.
 */
@Component
class StarterText {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final SpringTemplateEngine templates = new SpringTemplateEngine();

  StarterText() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setTemplateMode(TemplateMode.TEXT);
    resolver.setPrefix("templates/");
    resolver.setSuffix(".txt");
    resolver.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(resolver);
  }

  List<SectionDraft> sections(Passport passport) {
    Context facts = new Context(RUSSIAN);
    facts.setVariable("passport", passport);
    String text = templates.process("regulation/starter", facts);
    List<String> texts = Arrays.stream(text.split("(?m)^# ")).map(String::strip).filter(section -> !section.isEmpty()).toList();
    return IntStream.range(0, texts.size()).mapToObj(place -> section(place + 1, texts.get(place))).toList();
  }

  private static SectionDraft section(int number, String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return new SectionDraft(null, lines.get(0), numbered(number, lines.subList(1, lines.size())));
  }

  /** Numbers the clauses; a line that begins with a dash belongs to the clause above it. */
  private static String numbered(int section, List<String> lines) {
    StringBuilder text = new StringBuilder();
    int clause = 0;
    for (String line : lines) {
      text.append(line.startsWith("—") ? "" : section + "." + ++clause + ". ").append(line).append('\n');
    }
    return text.toString().strip();
  }
}
