package org.nastavnik.portal.tasks;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** The texts of forms, which are Markdown, as HTML that is safe to show: tags come out as text, links lead to the web or a mailbox. */
final class Markdown {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true)
      .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto"))).softbreak("<br />\n").build();

  private Markdown() {}

  static String html(String text) {
    Node document = PARSER.parse(text);
    document.accept(new UnderThePagesTitle());
    return RENDERER.render(document);
  }

  /** Forms begin with headings of the third level; on a page whose title is the first, those are the second. */
  private static final class UnderThePagesTitle extends AbstractVisitor {

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.max(2, heading.getLevel() - 1));
    }
  }
}
