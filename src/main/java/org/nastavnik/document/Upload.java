package org.nastavnik.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file on its way in from a form.
 *
 * @param name without a path, and without what could steer a terminal or a header or hide the name's ending
 */
public record Upload(String name, InputStream content) {

  private static final int LONGEST_NAME = 200;

  /** What was chosen; a field left empty still sends a nameless part. */
  public static List<Upload> chosen(List<MultipartFile> sent) {
    return sent == null ? List.of()
        : sent.stream().filter(file -> !nameOf(file).isEmpty()).map(Upload::of).toList();
  }

  public static Upload of(MultipartFile sent) {
    try {
      return new Upload(nameOf(sent), sent.getInputStream());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Its end is kept: that is where the kind stands. */
  private static String nameOf(MultipartFile sent) {
    String name = Objects.requireNonNullElse(sent.getOriginalFilename(), "").replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
    return name.substring(Math.max(0, name.length() - LONGEST_NAME));
  }
}
