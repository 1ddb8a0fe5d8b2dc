package org.nastavnik.event.attendance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nastavnik.document.OfficeText;
import org.nastavnik.workflow.InvalidInput;

/** A participant report as a file: in which letters it is written, and whether it is the same as another. */
public final class ReportFile {

  private static final int LARGEST = 4 * 1024 * 1024;

  private ReportFile() {}

  /**
   * The text of a file.
   *
   * @throws InvalidInput where it is empty, too large or no text
   */
  public static String text(byte[] content) {
    if (content.length == 0 || content.length > LARGEST) {
      throw InvalidInput.of(ParticipantReport.FIELD, content.length == 0 ? "event.report.empty" : "event.report.tooLarge");
    }
    String text = OfficeText.of(content);
    if (text.indexOf('\0') >= 0) {
      throw InvalidInput.of(ParticipantReport.FIELD, "event.report.notCsv");
    }
    return text;
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
