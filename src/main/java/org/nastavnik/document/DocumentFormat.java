package org.nastavnik.document;

import java.util.Locale;

/** What an issued document can be had as: for signing and keeping, for working on, for counting. */
public enum DocumentFormat {

  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String contentType;

  DocumentFormat(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }

  /** The ending of a file's name, without its dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
