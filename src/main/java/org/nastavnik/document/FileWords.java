package org.nastavnik.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * All words that can be found in a file by whoever looks: its text, its properties, remarks and who made them. Of what is
 * no office file, PDF or text only words that stand in it as they are, such as the properties of a picture.
 */
final class FileWords {

  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final int MOST_OF_AN_ARCHIVE = 64 * 1024 * 1024;

  private static final Pattern PARAGRAPH = Pattern.compile("</(?:w:p|a:p|text:p|text:h)>|<(?:w:tab|w:br|text:tab|text:line-break)\\b[^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern RTF_SIGN = Pattern.compile("\\\\u(-?\\d{1,5}) ?(?:\\\\'[0-9a-fA-F]{2}|\\?)?|\\\\'([0-9a-fA-F]{2})");

  private FileWords() {}

  /** The words, in no order that means anything; what cannot be read adds none. */
  static String of(byte[] content) {
    if (beginsWith(content, "%PDF")) {
      return inPdf(content);
    }
    if (beginsWith(content, "PK")) {
      return inOfficeFile(content);
    }
    return beginsWith(content, "{\\rtf") ? inRtf(content) : inAnything(content);
  }

  private static boolean beginsWith(byte[] content, String signs) {
    return new String(content, 0, Math.min(content.length, signs.length()), StandardCharsets.ISO_8859_1).equals(signs);
  }

  private static String inPdf(byte[] content) {
    try (PDDocument document = Loader.loadPDF(content)) {
      StringBuilder words = new StringBuilder(new PDFTextStripper().getText(document));
      PDDocumentInformation properties = document.getDocumentInformation();
      properties.getMetadataKeys().forEach(key -> words.append('\n').append(properties.getCustomMetadataValue(key)));
      if (document.getDocumentCatalog().getMetadata() != null) {
        words.append('\n').append(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
      }
      for (PDPage page : document.getPages()) {
        for (PDAnnotation remark : page.getAnnotations()) {
          words.append('\n').append(remark.getContents()).append('\n').append(remark.getCOSObject().getString(COSName.T));
        }
      }
      return words.toString();
    } catch (IOException locked) {
      return inAnything(content);
    }
  }

  /** Office files are archives of XML: names stand in attributes as well, and a word may be cut by tags. */
  private static String inOfficeFile(byte[] content) {
    StringBuilder words = new StringBuilder();
    try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry part = archive.getNextEntry(); part != null && words.length() < MOST_OF_AN_ARCHIVE; part = archive.getNextEntry()) {
        if (part.getName().endsWith(".xml")) {
          String xml = new String(archive.readNBytes(MOST_OF_AN_ARCHIVE), StandardCharsets.UTF_8);
          words.append(xml).append('\n').append(TAG.matcher(PARAGRAPH.matcher(xml).replaceAll("\n")).replaceAll("")).append('\n');
        }
      }
    } catch (IOException broken) {
      return words + inAnything(content);
    }
    return words.toString();
  }

  private static String inRtf(byte[] content) {
    return RTF_SIGN.matcher(new String(content, WINDOWS_1251)).replaceAll(FileWords::sign).replaceAll("\\r?\\n", "");
  }

  private static String sign(MatchResult escaped) {
    if (escaped.group(1) != null) {
      return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1))));
    }
    byte[] one = {(byte) Integer.parseInt(escaped.group(2), 16)};
    return Matcher.quoteReplacement(new String(one, WINDOWS_1251));
  }

  /** Whatever alphabet it is written in; an old Word file keeps text in two bytes a letter. */
  private static String inAnything(byte[] content) {
    return OfficeText.of(content) + '\n' + new String(content, WINDOWS_1251) + '\n' + new String(content, StandardCharsets.UTF_8) + '\n'
        + new String(content, StandardCharsets.UTF_16LE);
  }
}
