package org.nastavnik.portal.help;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nastavnik.people.Roles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The user's guide of {@code docs/guide}, read once: a page for everybody and one a role, in Russian and in English, and the
 * pictures of both.
 */
@Component
@ConditionalOnWebApplication
class Guide {

  /** What everybody needs to know. */
  static final String FOR_ALL = "index";

  private static final String FOLDER = "guide/";

  private final List<GuidePage> russian;
  private final List<GuidePage> english;
  private final Map<String, Resource> pictures = new HashMap<>();

  Guide() throws IOException {
    russian = read(FOLDER);
    english = read(FOLDER + "en/");
    for (Resource picture : new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "images/*.png")) {
      pictures.put(picture.getFilename(), picture);
    }
  }

  private static List<GuidePage> read(String folder) throws IOException {
    List<GuidePage> pages = new ArrayList<>();
    for (String name : names()) {
      String markdown = new ClassPathResource(folder + name + ".md").getContentAsString(StandardCharsets.UTF_8);
      pages.add(GuideText.page(name, markdown));
    }
    return List.copyOf(pages);
  }

  /** Of all pages, in the order they are listed. */
  static List<String> names() {
    return Stream.concat(Stream.of(FOR_ALL), Roles.ALL.stream().map(Guide::nameFor)).toList();
  }

  static String nameFor(String role) {
    return role.equals(Roles.ADMIN) ? "administrator" : role;
  }

  /** All pages, those of the reader's roles first. */
  List<GuidePage> pagesFor(Collection<String> roles, Locale locale) {
    List<String> own = Roles.ALL.stream().filter(roles::contains).map(Guide::nameFor).toList();
    List<GuidePage> all = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : russian;
    return Stream.concat(all.stream().filter(page -> own.contains(page.name())),
        all.stream().filter(page -> !own.contains(page.name()))).toList();
  }

  /** A picture by its name; nothing else can be reached. */
  Optional<Resource> picture(String name) {
    return Optional.ofNullable(pictures.get(name));
  }
}
