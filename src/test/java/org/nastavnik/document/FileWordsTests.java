package org.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class FileWordsTests {

  private static final String NAME = "Снегирёва";

  @Test
  void findsTheAuthorInThePropertiesOfAWordFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Идея");
      POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
      properties.setCreator(NAME);
      document.write(bytes);
    }
    assertThat(FileWords.of(bytes.toByteArray())).contains("Идея", NAME);
  }

  @Test
  void findsWhoMadeAChangeAndAWordThatTagsCut() throws IOException {
    byte[] file = zip(Map.of(
        "word/document.xml", "<w:p><w:ins w:author=\"" + NAME + "\"><w:t>Дуб</w:t></w:ins><w:t>рави</w:t><w:t>на</w:t></w:p><w:p>Конец</w:p>"));
    assertThat(FileWords.of(file)).contains("\"" + NAME + "\"").contains("Дубравина\n");
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        archive.putNextEntry(new ZipEntry(part.getKey()));
        archive.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void findsPropertiesAndRemarksOfAPdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      PDAnnotationText remark = new PDAnnotationText();
      remark.setContents("Спросить Дубравину");
      page.getAnnotations().add(remark);
      document.addPage(page);
      document.getDocumentInformation().setAuthor(NAME);
      document.save(bytes);
    }
    assertThat(FileWords.of(bytes.toByteArray())).contains(NAME, "Спросить Дубравину");
  }

  @Test
  void readsTextsOfAnyAlphabetAndRichText() {
    assertThat(FileWords.of(("Автор " + NAME).getBytes(StandardCharsets.UTF_8))).contains(NAME);
    assertThat(FileWords.of(("Автор " + NAME).getBytes(Charset.forName("windows-1251")))).contains(NAME);
    assertThat(FileWords.of("{\\rtf1\\ansi{\\info{\\author \\'d1\\'ed\\'e5\\'e3}}\\u1089?\\u1072?\\u1076?}".getBytes(StandardCharsets.US_ASCII)))
        .contains("Снег", "сад");
    byte[] old = ("\0\0" + NAME).getBytes(StandardCharsets.UTF_16LE);
    assertThat(FileWords.of(old)).contains(NAME);
  }
}
