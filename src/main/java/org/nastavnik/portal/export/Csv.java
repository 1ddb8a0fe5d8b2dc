package org.nastavnik.portal.export;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A table as spreadsheets of this country open it: semicolons, UTF-8 with its mark, nothing that a cell would run. */
class Csv {

  private final StringBuilder text = new StringBuilder("\uFEFF");

  Csv row(Object... cells) {
    text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(";"))).append("\r\n");
    return this;
  }

  private static String cell(Object value) {
    String plain = value == null ? "" : value.toString();
    String harmless = value instanceof String && !plain.isEmpty() && "=+-@\t\r".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }

  InputStream content() {
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
