package org.nastavnik.portal.help;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The user's guide, in the reader's language, beginning with the page of the reader's own role. */
@Controller
@ConditionalOnWebApplication
class HelpController {

  private static final Duration PICTURES_KEEP = Duration.ofHours(1);

  private final Guide guide;

  HelpController(Guide guide) {
    this.guide = guide;
  }

  @GetMapping("/help")
  String ownPage(Authentication reader, Locale locale, Model model) {
    List<GuidePage> pages = pagesFor(reader, locale);
    return show(pages.get(0), pages, model);
  }

  @GetMapping("/help/{name}")
  String page(@PathVariable String name, Authentication reader, Locale locale, Model model) {
    List<GuidePage> pages = pagesFor(reader, locale);
    GuidePage wanted = pages.stream().filter(page -> page.name().equals(name)).findFirst().orElseThrow(HelpController::notThere);
    return show(wanted, pages, model);
  }

  @GetMapping("/help/images/{name}")
  ResponseEntity<Resource> picture(@PathVariable String name) {
    Resource picture = guide.picture(name).orElseThrow(HelpController::notThere);
    return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.maxAge(PICTURES_KEEP).cachePrivate()).body(picture);
  }

  private List<GuidePage> pagesFor(Authentication reader, Locale locale) {
    return guide.pagesFor(reader.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList(), locale);
  }

  private static String show(GuidePage page, List<GuidePage> pages, Model model) {
    model.addAttribute("page", page);
    model.addAttribute("pages", pages);
    return "portal/help/help";
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
