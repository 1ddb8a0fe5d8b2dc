package org.nastavnik.regulation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;

/** A section of a version; its text is plain, one paragraph a line. */
@Embeddable
public record Section(
    @Embedded @AttributeOverride(name = "id", column = @Column(name = "section_id")) SectionId id,
    String heading,
    @Column(name = "body") String text) {

  /** The paragraphs of the text. */
  public List<String> paragraphs() {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Whether both say the same; blanks and line ends do not count. */
  boolean saysTheSameAs(Section other) {
    return other != null && words(heading).equals(words(other.heading)) && words(text).equals(words(other.text));
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
