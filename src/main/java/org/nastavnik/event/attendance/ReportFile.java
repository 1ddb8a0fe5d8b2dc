package org.nastavnik.event.attendance;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nastavnik.workflow.InvalidInput;

/** A participant report as a file: in which letters it is written, and whether it is the same as another. */
public final class ReportFile {

  private static final int LARGEST = 4 * 1024 * 1024;
  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

  private ReportFile() {}

  /**
   * The text of a file in UTF-8, with or without a byte order mark, in UTF-16 with one, or in Windows-1251.
   *
   * @throws InvalidInput where it is empty, too large or no text
   */
  public static String text(byte[] content) {
    if (content.length == 0 || content.length > LARGEST) {
      throw InvalidInput.of(ParticipantReport.FIELD, content.length == 0 ? "event.report.empty" : "event.report.tooLarge");
    }
    String text = decoded(content);
    if (text.indexOf('\0') >= 0) {
      throw InvalidInput.of(ParticipantReport.FIELD, "event.report.notCsv");
    }
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

  /** The same for the same lines, however they end. */
  static String digest(String text) {
    try {
      byte[] lines = text.replace("\uFEFF", "").strip().replaceAll("\\R", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
