package org.nastavnik.portal.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nastavnik.people.PersonalData;
import org.nastavnik.people.PersonalData.Portion;
import org.nastavnik.people.PersonalTable.Fate;
import org.nastavnik.workflow.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept about the signed-in person, to read and to take along. */
@Controller
@ConditionalOnWebApplication
class DataController {

  private final PersonalArchive archive;
  private final PersonalData data;

  DataController(PersonalArchive archive, PersonalData data) {
    this.archive = archive;
    this.data = data;
  }

  /**
   * Records of a kind.
   *
   * @param why why they stay whatever happens, null where they do not
   */
  record Kept(String name, long count, String why) {

    static Kept of(Portion portion) {
      return new Kept(PersonalWords.table(portion.name()), portion.count(),
          portion.fate() == Fate.KEPT ? Messages.text("personal." + portion.name() + ".why") : null);
    }
  }

  /** What is kept and for how long, in words. */
  @GetMapping("/me/kept")
  String kept(Principal person, Model model) {
    model.addAttribute("kept", data.portions(person.getName()).stream()
        .collect(Collectors.groupingBy(Portion::fate, TreeMap::new, Collectors.mapping(Kept::of, Collectors.toList()))));
    return "portal/account/kept";
  }

  @GetMapping("/me/data")
  void data(Principal person, HttpServletResponse response) throws IOException {
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("nastavnik-data.zip").build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    archive.write(person.getName(), response.getOutputStream());
  }
}
