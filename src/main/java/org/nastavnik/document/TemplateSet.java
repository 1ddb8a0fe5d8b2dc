package org.nastavnik.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;

/**
 * Another set of templates for papers: each {@code <kind>.html} of it stands in the place of ours, for all others ours hold.
 * The setting names a folder, or any location Spring knows.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(TemplateSet.SETTING)
class TemplateSet {

  static final String SETTING = "nastavnik.documents.templates";

  private static final String OURS = "document/";
  private static final String ENDING = ".html";

  /** @throws IllegalStateException where there is no such folder, or a template in it replaces none of ours */
  @Bean
  ITemplateResolver paperTemplates(ApplicationContext context, Environment settings) {
    String folder = location(settings.getRequiredProperty(SETTING));
    check(folder, names(context, folder + "*" + ENDING), names(context, "classpath*:/templates/" + OURS + "*" + ENDING));
    SpringResourceTemplateResolver resolver = new FolderOfTemplates();
    resolver.setApplicationContext(context);
    resolver.setPrefix(folder);
    resolver.setSuffix(ENDING);
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setResolvablePatterns(Set.of(OURS + "*"));
    resolver.setCheckExistence(true);
    resolver.setOrder(0);
    return resolver;
  }

  /** Looks a template up by its name alone. */
  private static class FolderOfTemplates extends SpringResourceTemplateResolver {

    @Override
    protected String computeResourceName(IEngineConfiguration configuration, String ownerTemplate, String template, String prefix,
        String suffix, boolean forceSuffix, Map<String, String> templateAliases, Map<String, Object> templateResolutionAttributes) {
      return prefix + template.substring(OURS.length()) + suffix;
    }
  }

  private static String location(String said) {
    String folder = said.endsWith("/") ? said : said + "/";
    return folder.matches("[a-z]{2,}:.*") ? folder : "file:" + folder;
  }

  private static Set<String> names(ApplicationContext context, String pattern) {
    try {
      return Arrays.stream(context.getResources(pattern)).map(Resource::getFilename).filter(Objects::nonNull)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(SETTING + ": " + pattern, unreadable);
    }
  }

  private static void check(String folder, Collection<String> theirs, Collection<String> ours) {
    if (theirs.isEmpty()) {
      throw new IllegalStateException(SETTING + ": no templates in " + folder);
    }
    Set<String> strange = new TreeSet<>(theirs);
    strange.removeAll(ours);
    if (!strange.isEmpty()) {
      throw new IllegalStateException("%s: %s in %s replace no template, there are %s".formatted(SETTING, strange, folder, ours));
    }
  }
}
