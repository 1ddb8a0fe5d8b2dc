package org.nastavnik.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text as office programs of this country save it. */
public final class OfficeText {

  /** How many bytes of a file tell what it is written in. */
  static final int BEGINNING = 64 * 1024;

  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

  private OfficeText() {}

  /** The text of a file in UTF-8, with or without a byte order mark, in UTF-16 with one, or in Windows-1251. */
  public static String of(byte[] content) {
    String text = decoded(content);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Whether a file that begins like that can be a text in an alphabet of one byte a letter: no byte of it steers a device. */
  static boolean isText(byte[] beginning) {
    return beginning.length > 0 && new String(beginning, WINDOWS_1251).chars().noneMatch(sign -> sign < ' ' && "\t\r\n\f".indexOf(sign) < 0);
  }

  /** What a text that begins like that is written in. */
  static Charset charsetOf(byte[] beginning) {
    return charsetOf(beginning, false);
  }

  private static String decoded(byte[] content) {
    return new String(content, charsetOf(content, true));
  }

  private static Charset charsetOf(byte[] content, boolean whole) {
    boolean utf16 = content.length > 1 && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE
        || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF);
    Charset unicode = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    boolean broken = unicode.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(content), CharBuffer.allocate(content.length + 1), whole).isError();
    return broken ? WINDOWS_1251 : unicode;
  }
}
