package org.nastavnik.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** Pages as PDF: A4, fonts embedded, headings and links in the outline. */
class PdfRendering {

  private static final String SERIF = "Liberation Serif";

  static {
    // It tells of every stylesheet and font on the error stream; what goes wrong it throws.
    XRLog.setLoggingEnabled(false);
  }

  private final Hyphenation hyphenation = new Hyphenation();

  /** @return the bytes of the PDF; the page is changed */
  byte[] render(Document page) {
    hyphenation.apply(page);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    // Nothing is ever fetched: what a page shows stands in it.
    builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
    font(builder, "Regular", 400, FontStyle.NORMAL);
    font(builder, "Bold", 700, FontStyle.NORMAL);
    font(builder, "Italic", 400, FontStyle.ITALIC);
    builder.withProducer("Nastavnik");
    builder.withW3cDocument(new W3CDom().fromJsoup(page), null);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return pdf.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String style, int weight, FontStyle slant) {
    builder.useFont(() -> PdfRendering.class.getResourceAsStream("/liberation/LiberationSerif-" + style + ".ttf"), SERIF, weight,
        slant, true);
  }
}
