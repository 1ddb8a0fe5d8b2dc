package org.nastavnik.notification;

import jakarta.servlet.http.HttpServletRequest;
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
      @RequestParam(defaultValue = "" + STEP) int show, HttpServletRequest request, Model model) {
    int shown = Math.min(Math.max(show, STEP), MOST);
    boolean together = state != null && state.goesTogether();
    List<MailOverview.Row> found = overview.find(state, words, together ? MOST : shown);
    List<MailOverview.Row> rows = found.subList(0, Math.min(found.size(), shown));
    Map<Heap, Long> counts = overview.counts();
    model.addAttribute("onDuty", overview.isOnDuty());
    model.addAttribute("counts", counts);
    model.addAttribute("stale", counts.get(Heap.STALE));
    model.addAttribute("limit", overview.limit());
    model.addAttribute("state", state);
    model.addAttribute("words", words);
    model.addAttribute("letters", rows);
    model.addAttribute("together", together ? found.stream().filter(MailOverview.Row::canBeSent).count() : 0);
    model.addAttribute("astray", outbox.linksAstray(request.getServerName()).orElse(null));
    model.addAttribute("more", rows.size() == shown && shown < MOST ? shown + STEP : null);
    return "notification/mail";
  }

  /** All that lie on a heap with these words in them. */
  @PostMapping("/admin/mail/again")
  String sendTogether(@RequestParam Heap state, @RequestParam(defaultValue = "") String words, RedirectAttributes flash) {
    long sent = !state.goesTogether() ? 0 : overview.find(state, words, MOST).stream()
        .filter(MailOverview.Row::canBeSent).filter(letter -> outbox.sendAgain(letter.id())).count();
    flash.addFlashAttribute(sent > 0 ? "flash" : "refusal",
        sent > 0 ? Messages.text("mail.admin.sentTogether", sent) : Messages.text("mail.admin.noneAgain"));
    return "redirect:/admin/mail";
  }

  @PostMapping("/admin/mail/{id}/again")
  String sendAgain(@PathVariable UUID id, RedirectAttributes flash) {
    boolean sent = outbox.sendAgain(id);
    flash.addFlashAttribute(sent ? "flash" : "refusal", Messages.text(sent ? "mail.admin.sentAgain" : "mail.admin.notAgain"));
    return "redirect:/admin/mail";
  }
}
