package org.nastavnik.notification;

import java.security.Principal;
import org.nastavnik.workflow.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which letters somebody wants. */
@Controller
@RequestMapping("/me/letters")
class LettersController {

  private final LetterWishes wishes;
  private final MailProperties settings;

  LettersController(LetterWishes wishes, MailProperties settings) {
    this.wishes = wishes;
    this.settings = settings;
  }

  @GetMapping
  String show(Principal reader, Model model) {
    model.addAttribute("chosen", wishes.of(reader.getName()));
    model.addAttribute("wishes", LetterWish.values());
    model.addAttribute("digestAt", settings.digestAt());
    return "notification/letters";
  }

  @PostMapping
  String choose(@RequestParam LetterWish wish, Principal reader, RedirectAttributes flash) {
    wishes.choose(reader.getName(), wish);
    flash.addFlashAttribute("flash", Messages.text("letters.saved"));
    return "redirect:/me/letters";
  }
}
