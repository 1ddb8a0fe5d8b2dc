package org.nastavnik.contest.page;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.nastavnik.contest.ConsentPurpose;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.Contests;
import org.nastavnik.contest.entry.DraftView;
import org.nastavnik.contest.entry.Drafting;
import org.nastavnik.document.FileId;
import org.nastavnik.document.Upload;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The sheet on which an idea is written until it is handed in. Every button keeps title and text first, so that nothing
 * typed is lost; a script keeps them meanwhile and brings files one by one.
 */
@Controller
@RequestMapping("/contest/idea/{contest}")
class IdeaController {

  /** What the script sends with its requests: it wants a part of the page, not the page. */
  static final String BY_SCRIPT = "X-By-Script";

  private final Contests contests;
  private final Drafting drafting;
  private final SchoolClock clock;

  IdeaController(Contests contests, Drafting drafting, SchoolClock clock) {
    this.contests = contests;
    this.drafting = drafting;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable ContestId contest, Principal author) {
    DraftView draft = drafting.draft(contest, author.getName());
    return page(contest, draft, new IdeaTyped(draft.title(), draft.summary(), List.of()), Map.of());
  }

  private ModelAndView page(ContestId contest, DraftView draft, IdeaTyped typed, Map<String, String> problems) {
    ModelAndView page = new ModelAndView("contest/idea", problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    page.addObject("contest", contests.contest(contest));
    page.addObject("files", draft.files());
    page.addObject("saved", Moments.minute(draft.savedAt(), clock.getZone()));
    page.addObject("typed", typed);
    page.addObject("purposes", ConsentPurpose.values());
    return page.addObject("problems", problems);
  }

  @PostMapping
  ModelAndView submit(@PathVariable ContestId contest, @RequestParam Map<String, String> sent, Principal author, RedirectAttributes flash) {
    IdeaTyped typed = IdeaTyped.of(sent);
    Map<String, String> missing = typed.missing();
    try {
      drafting.write(contest, author.getName(), typed.title(), typed.summary());
      if (!missing.isEmpty()) {
        return page(contest, drafting.draft(contest, author.getName()), typed, missing);
      }
      contests.submitDraft(contest, author.getName(), typed.consents());
    } catch (InvalidInput refusal) {
      return refused(contest, sent, author, refusal);
    }
    flash.addFlashAttribute("flash", Messages.text("contest.idea.submitted"));
    return new ModelAndView("redirect:/contest");
  }

  private ModelAndView refused(ContestId contest, Map<String, String> sent, Principal author, InvalidInput refusal) {
    Map<String, String> problems = Map.of(refusal.field() == null ? "" : refusal.field(), refusal.getMessage());
    return page(contest, drafting.draft(contest, author.getName()), IdeaTyped.of(sent), problems);
  }

  @PostMapping("/draft")
  ModelAndView save(@PathVariable ContestId contest, @RequestParam Map<String, String> sent, Principal author, RedirectAttributes flash) {
    try {
      drafting.write(contest, author.getName(), sent.get("title"), sent.get("summary"));
    } catch (InvalidInput refusal) {
      return refused(contest, sent, author, refusal);
    }
    flash.addFlashAttribute("flash", Messages.text("contest.idea.saved"));
    return new ModelAndView("redirect:/contest/idea/{contest}");
  }

  @PostMapping(path = "/draft", headers = BY_SCRIPT)
  ResponseEntity<String> autosave(@PathVariable ContestId contest, @RequestParam Map<String, String> sent, Principal author) {
    try {
      drafting.write(contest, author.getName(), sent.get("title"), sent.get("summary"));
      return ResponseEntity.ok(Messages.text("contest.idea.savedAt", Moments.minute(clock.instant(), clock.getZone())));
    } catch (InvalidInput refusal) {
      return ResponseEntity.badRequest().body(refusal.getMessage());
    }
  }

  @PostMapping("/files")
  ModelAndView addFiles(@PathVariable ContestId contest, @RequestParam Map<String, String> sent,
      @RequestParam(required = false) List<MultipartFile> file, Principal author) {
    try {
      drafting.write(contest, author.getName(), sent.get("title"), sent.get("summary"));
      Upload.chosen(file).forEach(chosen -> drafting.addFile(contest, author.getName(), chosen));
    } catch (InvalidInput refusal) {
      return refused(contest, sent, author, refusal);
    }
    return new ModelAndView("redirect:/contest/idea/{contest}#files");
  }

  /** Answers with the list of files anew. */
  @PostMapping(path = "/files", headers = BY_SCRIPT)
  ModelAndView addFile(@PathVariable ContestId contest, @RequestParam MultipartFile file, Principal author) {
    try {
      drafting.addFile(contest, author.getName(), Upload.of(file));
      return page(contest, drafting.draft(contest, author.getName()), null, Map.of(), "contest/idea :: files");
    } catch (InvalidInput refusal) {
      return page(contest, drafting.draft(contest, author.getName()), null, Map.of("files", refusal.getMessage()), "contest/idea :: files");
    }
  }

  private ModelAndView page(ContestId contest, DraftView draft, IdeaTyped typed, Map<String, String> problems, String part) {
    ModelAndView page = page(contest, draft, typed, problems);
    page.setViewName(part);
    return page;
  }

  @PostMapping("/files/{file}/remove")
  String removeFile(@PathVariable ContestId contest, @PathVariable FileId file, @RequestParam Map<String, String> sent, Principal author) {
    drafting.write(contest, author.getName(), sent.get("title"), sent.get("summary"));
    drafting.removeFile(contest, author.getName(), file);
    return "redirect:/contest/idea/{contest}#files";
  }

  @PostMapping("/discard")
  String discard(@PathVariable ContestId contest, Principal author, RedirectAttributes flash) {
    drafting.discard(contest, author.getName());
    flash.addFlashAttribute("flash", Messages.text("contest.idea.discarded"));
    return "redirect:/contest";
  }
}
