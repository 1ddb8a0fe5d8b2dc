package org.nastavnik.portal.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.nastavnik.portal.help.GuidePage.Section;

/**
 * Markdown of the guide as HTML. What leads from file to file leads from page to page here, an address of the portal written
 * as code is a link to it, and every heading can be linked to by the name that code hosts give it.
 */
final class GuideText {

  static final String ADDRESS = "/help/";
  static final String PICTURES = ADDRESS + "images/";

  private static final Pattern PAGE = Pattern.compile("([a-z]+)\\.md(#.*)?");
  private static final Pattern PICTURE = Pattern.compile("(?:\\.\\./)?images/([a-z0-9-]+\\.png)");
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true)
      .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
      .attributeProviderFactory(context -> GuideText::addAttributes).build();

  private GuideText() {}

  /** Takes the first heading for the title. */
  static GuidePage page(String name, String markdown) {
    Node document = PARSER.parse(markdown);
    Heading title = (Heading) document.getFirstChild();
    title.unlink();
    document.accept(new OnThePortal());
    List<Section> sections = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        sections.add(new Section(id(heading), words(heading)));
      }
    }
    return new GuidePage(name, words(title), RENDERER.render(document), List.copyOf(sections));
  }

  private static void addAttributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Heading heading) {
      attributes.put("id", id(heading));
    }
    if (node instanceof Image) {
      attributes.put("loading", "lazy");
    }
  }

  /** As code hosts make it of the words. */
  static String id(Heading heading) {
    return words(heading).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-');
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(new AbstractVisitor() {

      @Override
      public void visit(Text text) {
        words.append(text.getLiteral());
      }

      @Override
      public void visit(Code code) {
        words.append(code.getLiteral());
      }
    });
    return words.toString();
  }

  private static final class OnThePortal extends AbstractVisitor {

    @Override
    public void visit(Link link) {
      link.setDestination(PAGE.matcher(link.getDestination()).replaceFirst(ADDRESS + "$1$2"));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      image.setDestination(PICTURE.matcher(image.getDestination()).replaceFirst(PICTURES + "$1"));
    }

    @Override
    public void visit(Code code) {
      if (code.getLiteral().startsWith("/") && !(code.getParent() instanceof Link)) {
        Link link = new Link(code.getLiteral(), null);
        code.insertBefore(link);
        link.appendChild(code);
      }
    }
  }
}
