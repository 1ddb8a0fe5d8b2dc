package org.nastavnik.portal.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept about the signed-in person, to take along. */
@Controller
@ConditionalOnWebApplication
class DataController {

  private final PersonalArchive archive;

  DataController(PersonalArchive archive) {
    this.archive = archive;
  }

  @GetMapping("/me/data")
  void data(Principal person, HttpServletResponse response) throws IOException {
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("nastavnik-data.zip").build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    archive.write(person.getName(), response.getOutputStream());
  }
}
