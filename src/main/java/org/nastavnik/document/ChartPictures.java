package org.nastavnik.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts pictures in the place of charts, for formats that cannot draw them: as the PDF has them, with its fonts. */
class ChartPictures {

  static final String CHARTS = "figure.chart";

  private static final int WIDTH_MM = 180;
  private static final int HIGHEST_MM = 240;
  private static final int DPI = 200;
  private static final int POINTS_PER_INCH = 72;
  private static final int WHITE = 0xFFFFFF;

  private final PdfRendering pdf = new PdfRendering();

  void apply(Document page) {
    for (Element chart : page.select(CHARTS)) {
      Element caption = chart.selectFirst("figcaption");
      if (caption != null) {
        chart.before(new Element("p").addClass("plain").attr("style", "text-align: center").text(caption.text()));
        caption.remove();
      }
      chart.replaceWith(new Element("p").addClass("plain").appendChild(image(page, chart)));
    }
  }

  private Element image(Document page, Element chart) {
    BufferedImage picture = draw(page, chart);
    return new Element("img").attr("alt", chart.attr("aria-label"))
        .attr("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(png(picture)))
        .attr("width", String.valueOf(picture.getWidth() * POINTS_PER_INCH / DPI))
        .attr("height", String.valueOf(picture.getHeight() * POINTS_PER_INCH / DPI));
  }

  private BufferedImage draw(Document page, Element chart) {
    Document alone = Document.createShell("");
    page.select("head style").forEach(style -> alone.head().appendChild(style.clone()));
    alone.head().appendElement("style").appendText("@page { size: %dmm %dmm; margin: 0; } figure { margin: 0 !important; }"
        .formatted(WIDTH_MM, HIGHEST_MM));
    alone.body().appendChild(chart.clone());
    try (PDDocument drawn = Loader.loadPDF(pdf.render(alone))) {
      return withoutEmptyEnd(new PDFRenderer(drawn).renderImageWithDPI(0, DPI, ImageType.RGB));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static BufferedImage withoutEmptyEnd(BufferedImage picture) {
    int end = picture.getHeight();
    while (end > 1 && isEmpty(picture, end - 1)) {
      end--;
    }
    return picture.getSubimage(0, 0, picture.getWidth(), end);
  }

  private static boolean isEmpty(BufferedImage picture, int line) {
    for (int x = 0; x < picture.getWidth(); x++) {
      if ((picture.getRGB(x, line) & WHITE) != WHITE) {
        return false;
      }
    }
    return true;
  }

  private static byte[] png(BufferedImage picture) {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      return png.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
