package org.nastavnik.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nastavnik.workflow.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox as its administrator sees it. */
@Controller
class MailController {

  private static final int STEP = 50;
  private static final int MOST = 1000;

  private final MailOverview overview;
  private final Outbox outbox;

  MailController(MailOverview overview, Outbox outbox) {
    this.overview = overview;
    this.outbox = outbox;
  }

  @GetMapping("/admin/mail")
  String mail(@RequestParam(required = false) Heap state, @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "" + STEP) int show, Model model) {
    int shown = Math.min(Math.max(show, STEP), MOST);
    List<MailOverview.Row> rows = overview.find(state, words, shown);
    Map<Heap, Long> counts = overview.counts();
    model.addAttribute("onDuty", overview.isOnDuty());
    model.addAttribute("counts", counts);
    model.addAttribute("stale", counts.get(Heap.STALE));
    model.addAttribute("limit", overview.limit());
    model.addAttribute("state", state);
    model.addAttribute("words", words);
    model.addAttribute("letters", rows);
    model.addAttribute("more", rows.size() == shown && shown < MOST ? shown + STEP : null);
    return "notification/mail";
  }

  @PostMapping("/admin/mail/{id}/again")
  String sendAgain(@PathVariable UUID id, RedirectAttributes flash) {
    boolean sent = outbox.sendAgain(id);
    flash.addFlashAttribute(sent ? "flash" : "refusal", Messages.text(sent ? "mail.admin.sentAgain" : "mail.admin.notAgain"));
    return "redirect:/admin/mail";
  }
}
