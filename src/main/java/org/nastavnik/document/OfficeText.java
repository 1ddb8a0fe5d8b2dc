package org.nastavnik.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text as office programs of this country save it. */
public final class OfficeText {

  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

  private OfficeText() {}

  /** The text of a file in UTF-8, with or without a byte order mark, in UTF-16 with one, or in Windows-1251. */
  public static String of(byte[] content) {
    String text = decoded(content);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String decoded(byte[] content) {
    boolean utf16 = content.length > 1 && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE
        || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF);
    try {
      return (utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException another) {
      return new String(content, WINDOWS_1251);
    }
  }
}
