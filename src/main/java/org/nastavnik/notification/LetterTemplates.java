package org.nastavnik.notification;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The two faces of every letter, {@code letters/letter.html} and {@code letters/letter.txt}. */
@Component
class LetterTemplates {

  private final SpringTemplateEngine html = engine(TemplateMode.HTML, ".html");
  private final SpringTemplateEngine plain = engine(TemplateMode.TEXT, ".txt");

  private static SpringTemplateEngine engine(TemplateMode mode, String suffix) {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("letters/");
    resolver.setSuffix(suffix);
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }

  String html(LetterPage page) {
    return html.process("letter", context(page));
  }

  String plain(LetterPage page) {
    return plain.process("letter", context(page)).strip() + "\n";
  }

  private static Context context(LetterPage page) {
    return new Context(page.language(), Map.of("letter", page));
  }
}
