package org.nastavnik.contest;

import java.io.InputStream;
import java.util.List;

/**
 * An author hands in a project idea.
 *
 * @param author user id
 * @param summary the idea itself, as text
 */
public record SubmitIdea(ContestId contest, String author, String title, String summary, List<NewFile> files,
    List<GivenConsent> consents) {

  /** A file to come with it; the stream is read once and left open. */
  public record NewFile(String name, InputStream content) {}

  /** @param textId the wording the author agreed to, see {@link ConsentPurpose#textId()} */
  public record GivenConsent(ConsentPurpose purpose, String textId) {}
}
