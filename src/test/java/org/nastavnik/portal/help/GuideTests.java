package org.nastavnik.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the guide as it lies in {@code docs/guide}, for whoever reads it there or on the portal. */
class GuideTests {

  private static final Path RUSSIAN = Path.of("docs/guide");
  private static final Path ENGLISH = RUSSIAN.resolve("en");
  private static final Path IMAGES = RUSSIAN.resolve("images");
  private static final int MOST_PICTURES = 15;
  private static final long LARGEST_PICTURE = 90 * 1024;

  private static ScreenWords words;

  @BeforeAll
  static void readWords() throws IOException {
    words = ScreenWords.read();
  }

  static Stream<String> pages() {
    return Guide.names().stream();
  }

  static Stream<Path> files() {
    return pages().flatMap(name -> Stream.of(RUSSIAN, ENGLISH).map(folder -> folder.resolve(name + ".md")));
  }

  @Test
  void everyRoleHasItsPageInBothLanguages() throws IOException {
    Set<String> wanted = pages().map(name -> name + ".md").collect(Collectors.toSet());
    assertThat(wanted).contains("director.md", "coordinator.md", "methodologist.md", "reviewer.md", "jury.md", "librarian.md", "administrator.md");
    assertThat(namesIn(RUSSIAN)).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(namesIn(ENGLISH)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyLinkAndPictureLeadsSomewhere(Path page) throws IOException {
    List<String> nowhere = new ArrayList<>();
    for (String target : targets(page)) {
      String[] fileAndPlace = target.split("#", 2);
      Path file = fileAndPlace[0].isEmpty() ? page : page.resolveSibling(fileAndPlace[0]);
      if (!Files.isRegularFile(file) || fileAndPlace.length == 2 && !ids(file).contains(fileAndPlace[1])) {
        nowhere.add(target);
      }
    }
    assertThat(nowhere).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyHeadingCanBeLinkedTo(Path page) throws IOException {
    assertThat(ids(page)).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsBoldStandsOnAScreen(String name) throws IOException {
    Set<String> russian = bold(RUSSIAN.resolve(name + ".md"));
    Set<String> english = bold(ENGLISH.resolve(name + ".md"));
    assertThat(russian).isNotEmpty();
    assertThat(russian.stream().filter(word -> !words.areRussian(word))).as("on no screen in Russian").isEmpty();
    assertThat(english.stream().filter(word -> !words.areEnglish(word))).as("on no screen in English").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theEnglishPageSaysWhatTheRussianOneSays(String name) throws IOException {
    Path russian = RUSSIAN.resolve(name + ".md");
    Path english = ENGLISH.resolve(name + ".md");
    assertThat(words.withoutEnglish(bold(russian), bold(english))).as("only in Russian").isEmpty();
    assertThat(words.withoutRussian(bold(english), bold(russian))).as("only in English").isEmpty();
    assertThat(addresses(english)).isEqualTo(addresses(russian));
    assertThat(ids(english)).hasSameSizeAs(ids(russian));
  }

  @Test
  void thePageForAllNamesEveryOther() throws IOException {
    assertThat(targets(RUSSIAN.resolve(Guide.FOR_ALL + ".md"))).containsAll(
        pages().filter(name -> !name.equals(Guide.FOR_ALL)).map(name -> name + ".md").toList());
  }

  @Test
  void thePicturesAreSmallFewAndAllShown() throws IOException {
    Set<Path> shown = new LinkedHashSet<>();
    for (Path page : files().toList()) {
      targets(page).stream().filter(target -> target.endsWith(".png")).forEach(target -> shown.add(page.resolveSibling(target).normalize()));
    }
    try (Stream<Path> there = Files.list(IMAGES)) {
      List<Path> pictures = there.toList();
      assertThat(pictures).hasSizeLessThanOrEqualTo(MOST_PICTURES).containsExactlyInAnyOrderElementsOf(shown);
      assertThat(pictures).allSatisfy(picture -> {
        assertThat(Files.size(picture)).as("bytes of %s", picture).isLessThanOrEqualTo(LARGEST_PICTURE);
        assertThat(ImageIO.read(picture.toFile())).as("%s as a picture", picture).isNotNull();
      });
    }
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }

  private static Node parse(Path page) throws IOException {
    return Parser.builder().build().parse(Files.readString(page));
  }

  /** Where links and pictures lead to, but for the web. */
  private static List<String> targets(Path page) throws IOException {
    List<String> targets = new ArrayList<>();
    parse(page).accept(new AbstractVisitor() {

      @Override
      public void visit(Link link) {
        targets.add(link.getDestination());
      }

      @Override
      public void visit(Image image) {
        targets.add(image.getDestination());
      }
    });
    return targets.stream().filter(target -> !target.startsWith("https://")).toList();
  }

  static Set<String> addresses(Path page) throws IOException {
    Set<String> addresses = new LinkedHashSet<>();
    parse(page).accept(new AbstractVisitor() {

      @Override
      public void visit(Code code) {
        addresses.add(code.getLiteral());
      }
    });
    return addresses;
  }

  private static Set<String> bold(Path page) throws IOException {
    Set<String> bold = new LinkedHashSet<>();
    parse(page).accept(new AbstractVisitor() {

      @Override
      public void visit(StrongEmphasis strong) {
        bold.add(textOf(strong));
      }
    });
    return bold;
  }

  private static String textOf(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(new AbstractVisitor() {

      @Override
      public void visit(Text part) {
        text.append(part.getLiteral());
      }
    });
    return text.toString();
  }

  private static List<String> ids(Path page) throws IOException {
    List<String> ids = new ArrayList<>();
    parse(page).accept(new AbstractVisitor() {

      @Override
      public void visit(Heading heading) {
        ids.add(GuideText.id(heading));
      }
    });
    return ids;
  }
}
