package org.nastavnik.contest.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.nastavnik.contest.SubmitIdea.NewFile;
import org.springframework.web.multipart.MultipartFile;

/** Files on their way in from a form. */
final class Uploads {

  private static final int LONGEST_NAME = 200;

  private Uploads() {}

  /** What was chosen; a field left empty still sends a nameless part. */
  static List<MultipartFile> chosen(List<MultipartFile> sent) {
    return sent == null ? List.of() : sent.stream().filter(file -> !nameOf(file).isEmpty()).toList();
  }

  static NewFile newFile(MultipartFile sent) {
    return new NewFile(nameOf(sent), open(sent));
  }

  private static InputStream open(MultipartFile sent) {
    try {
      return sent.getInputStream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The name alone, without the folders some browsers send; its end is kept, that is where the kind stands. */
  private static String nameOf(MultipartFile sent) {
    String path = sent.getOriginalFilename() == null ? "" : sent.getOriginalFilename();
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "").strip();
    return name.substring(Math.max(0, name.length() - LONGEST_NAME));
  }
}
