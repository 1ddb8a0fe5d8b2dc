package org.nastavnik.project.page;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.nastavnik.document.Documents;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.document.Reading;
import org.nastavnik.project.ChosenProject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The documents of the chosen project, as far as one may read them: newest first, found by kind, words of the title and
 * receivers. Those of a series stand in one line, and in a list of their own.
 */
@Controller
@ConditionalOnWebApplication
class PapersController {

  private static final int ON_A_PAGE = 50;

  private final Documents documents;
  private final Reading reading;
  private final ChosenProject chosen;

  PapersController(Documents documents, Reading reading, ChosenProject chosen) {
    this.documents = documents;
    this.reading = reading;
    this.chosen = chosen;
  }

  @GetMapping("/documents")
  String list(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String series, @RequestParam(defaultValue = "1") int page, Principal reader, Model model) {
    List<IssuedDocument> all = chosen.current().map(project -> documents.of(project.id())).orElse(List.of());
    List<IssuedDocument> mine = reading.readable(all, reader.getName()).stream()
        .sorted((one, other) -> other.issuedAt().compareTo(one.issuedAt())).toList();
    List<IssuedDocument> found = mine.stream().filter(document -> kind.isBlank() || document.kind().equals(kind))
        .filter(document -> series.isBlank() || series.equals(document.series()))
        .filter(document -> speaksOf(document, words.strip().toLowerCase(Locale.ROOT))).toList();
    List<PaperRow> rows = words.isBlank() && series.isBlank() ? PaperRow.folded(found) : found.stream().map(PaperRow::of).toList();
    int pages = Math.max(1, (rows.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int shown = Math.min(Math.max(page, 1), pages);
    model.addAttribute("editions", Editions.of(mine, reading.replaced(mine)));
    model.addAttribute("found", rows.subList((shown - 1) * ON_A_PAGE, Math.min(shown * ON_A_PAGE, rows.size())));
    model.addAttribute("kinds", mine.stream().map(IssuedDocument::kind).distinct().sorted().toList());
    model.addAttribute("words", words);
    model.addAttribute("kind", kind);
    model.addAttribute("series", series);
    model.addAttribute("count", found.size());
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    return "papers/list";
  }

  private static boolean speaksOf(IssuedDocument document, String words) {
    return String.join("\n", document.title(), String.valueOf(document.occasion()), String.valueOf(document.holder()))
        .toLowerCase(Locale.ROOT).contains(words);
  }
}
