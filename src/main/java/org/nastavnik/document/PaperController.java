package org.nastavnik.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.UUID;
import org.nastavnik.people.Reader;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Issued documents for whoever may read them; and for anybody who holds a paper, what it must say. */
@Controller
class PaperController {

  private final Reading reading;
  private final Documents documents;

  PaperController(Reading reading, Documents documents) {
    this.reading = reading;
    this.documents = documents;
  }

  /** The paper as it was issued, as PDF unless asked otherwise. */
  @GetMapping("/documents/{id}")
  void document(@PathVariable UUID id, @RequestParam(defaultValue = "PDF") DocumentFormat format, Principal reader,
      HttpServletResponse response) throws IOException {
    IssuedDocument document = reading.document(id, reader.getName()).filter(found -> found.formats().contains(format))
        .orElseThrow(NotForReader::new);
    response.setContentType(format.contentType());
    response.setHeader("Content-Security-Policy", ReadingController.NOTHING_RUNS);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.builder(format == DocumentFormat.PDF ? "inline" : "attachment")
            .filename(document.title() + "." + format.extension(), StandardCharsets.UTF_8).build().toString());
    documents.write(document, format, response.getOutputStream());
  }

  @PostMapping("/documents/{id}/revoke")
  String revoke(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Principal reader, RedirectAttributes flash) {
    IssuedDocument document = reading.document(id, reader.getName()).orElseThrow(NotForReader::new);
    try {
      documents.revoke(document, reader.getName(), reason);
    } catch (InvalidInput refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/check/" + id;
  }

  @GetMapping("/check/{id}")
  String check(@PathVariable UUID id, Authentication reader, Model model, HttpServletResponse response) {
    reading.checkable(id).ifPresentOrElse(paper -> model.addAttribute("paper", paper),
        () -> response.setStatus(HttpStatus.NOT_FOUND.value()));
    model.addAttribute("mayRevoke", reader != null && Reader.of(reader).isOneOf(Roles.COORDINATOR, Roles.DIRECTOR)
        && reading.document(id, reader.getName()).isPresent());
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    return "papers/check";
  }
}
