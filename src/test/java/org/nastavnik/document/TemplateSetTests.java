package org.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

class TemplateSetTests {

  public record Passport(String name) {}

  public record Signature(String name, String post, LocalDate on) {}

  private final ApplicationContextRunner application = new ApplicationContextRunner()
      .withConfiguration(AutoConfigurations.of(ThymeleafAutoConfiguration.class)).withUserConfiguration(TemplateSet.class);

  @Test
  void anotherSetReplacesSingleTemplatesAndLeavesTheRest() {
    application.withPropertyValues(TemplateSet.SETTING + "=classpath:papers/another").run(context -> {
      ITemplateEngine templates = context.getBean(ITemplateEngine.class);
      assertThat(page(templates, "calendar-plan")).contains("План другой библиотеки: <span>Школа</span>").as("in our layout").contains("@page { size: A4")
          .doesNotContain("УТВЕРЖДАЮ");
    });
  }

  @Test
  void withoutASettingAllTemplatesAreOurs() {
    application.run(context -> assertThat(page(context.getBean(ITemplateEngine.class), "calendar-plan")).contains("УТВЕРЖДАЮ"));
  }

  @Test
  void aMissingSetStopsTheStart(@TempDir Path empty) {
    application.withPropertyValues(TemplateSet.SETTING + "=" + empty.resolve("nowhere")).run(context ->
        assertThat(context).getFailure().rootCause().hasMessageContaining(TemplateSet.SETTING + ": no templates in file:").hasMessageContaining("nowhere"));
  }

  @Test
  void aTemplateThatReplacesNothingStopsTheStart() {
    application.withPropertyValues(TemplateSet.SETTING + "=classpath:papers/misspelt").run(context ->
        assertThat(context).getFailure().rootCause().hasMessageContaining("[calender-plan.html]").hasMessageContaining("calendar-plan.html"));
  }

  private static String page(ITemplateEngine templates, String kind) {
    return templates.process("document/" + kind, model());
  }

  private static Context model() {
    Context context = new Context(Locale.forLanguageTag("ru"));
    context.setVariables(Map.of("title", "План", "passport", new Passport("Школа"), "rows", List.of(),
        "signature", new Signature("Анна Абрикосова", "Директор", LocalDate.of(2022, 4, 20))));
    return context;
  }
}
