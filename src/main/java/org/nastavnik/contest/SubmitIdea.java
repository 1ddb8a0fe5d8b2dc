package org.nastavnik.contest;

import java.util.List;
import org.nastavnik.document.Upload;

/**
 * An author hands in a project idea.
 *
 * @param author user id
 * @param summary the idea itself, as text
 */
public record SubmitIdea(ContestId contest, String author, String title, String summary, List<Upload> files,
    List<GivenConsent> consents) {


  /** @param textId the wording the author agreed to, see {@link ConsentPurpose#textId()} */
  public record GivenConsent(ConsentPurpose purpose, String textId) {}
}
