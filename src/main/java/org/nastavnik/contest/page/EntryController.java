package org.nastavnik.contest.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nastavnik.contest.ConsentPurpose;
import org.nastavnik.contest.Contests;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.SubmitIdea.GivenConsent;
import org.nastavnik.document.FileId;
import org.nastavnik.document.Upload;
import org.nastavnik.people.Reader;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One entry: where it is in its course, its correction, its consents, its result; for organisers its copies without names. */
@Controller
@RequestMapping("/contest/entries/{entry}")
class EntryController {

  private final EntryPages pages;
  private final Contests contests;
  private final EntryTasks tasks;

  EntryController(EntryPages pages, Contests contests, EntryTasks tasks) {
    this.pages = pages;
    this.contests = contests;
    this.tasks = tasks;
  }

  @GetMapping
  ModelAndView show(@PathVariable EntryId entry, Authentication person) {
    EntryPage page = pages.page(entry, Reader.of(person));
    return page(page, page.titleToCorrect(), page.summaryToCorrect(), Map.of());
  }

  private static ModelAndView page(EntryPage page, String title, String summary, Map<String, String> problems) {
    return new ModelAndView("contest/entry", problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
        .addObject("entry", page).addObject("title", title).addObject("summary", summary).addObject("problems", problems);
  }

  /** The author hands in the entry anew: new files, where some were chosen, then the form of the engine's task. */
  @PostMapping("/correct")
  ModelAndView correct(@PathVariable EntryId entry, @RequestParam String title, @RequestParam String summary,
      @RequestParam(required = false) List<MultipartFile> file, Authentication person, RedirectAttributes flash) {
    Map<String, String> missing = IdeaTyped.missing(title, summary);
    try {
      if (!missing.isEmpty()) {
        tasks.keep(entry, person.getName(), title, summary);
        return page(pages.page(entry, Reader.of(person)), title, summary, withFilesToChooseAgain(missing, file));
      }
      tasks.correct(entry, person.getName(), Upload.chosen(file), Map.of("title", title, "summary", summary));
    } catch (InvalidInput refusal) {
      return refused(entry, person, title, summary, file, refusal);
    }
    return back(flash, "contest.entry.corrected");
  }

  /** Keeps what is corrected so far, but no files. */
  @PostMapping("/draft")
  ModelAndView keep(@PathVariable EntryId entry, @RequestParam String title, @RequestParam String summary,
      @RequestParam(required = false) List<MultipartFile> file, Authentication person, RedirectAttributes flash) {
    try {
      tasks.keep(entry, person.getName(), title, summary);
    } catch (InvalidInput refusal) {
      return refused(entry, person, title, summary, file, refusal);
    }
    return back(flash, anyChosen(file) ? "contest.correct.savedWithoutFiles" : "contest.correct.saved");
  }

  @PostMapping(path = "/draft", headers = IdeaController.BY_SCRIPT)
  ResponseEntity<String> autosave(@PathVariable EntryId entry, @RequestParam String title, @RequestParam String summary, Authentication person) {
    try {
      tasks.keep(entry, person.getName(), title, summary);
      return ResponseEntity.ok(Messages.text("contest.correct.draftSavedAt", pages.now()));
    } catch (InvalidInput refusal) {
      return ResponseEntity.badRequest().body(refusal.getMessage());
    }
  }

  private ModelAndView refused(EntryId entry, Authentication person, String title, String summary, List<MultipartFile> file,
      InvalidInput refusal) {
    String field = refusal.field() == null ? "" : refusal.field();
    return page(pages.page(entry, Reader.of(person)), title, summary,
        withFilesToChooseAgain(Map.of(field, refusal.getMessage()), file));
  }

  /** A form that is shown again has lost the files that were chosen in it. */
  private static Map<String, String> withFilesToChooseAgain(Map<String, String> problems, List<MultipartFile> file) {
    Map<String, String> all = new LinkedHashMap<>(problems);
    if (anyChosen(file)) {
      all.putIfAbsent("file", Messages.text("contest.correct.chooseAgain"));
    }
    return all;
  }

  private static boolean anyChosen(List<MultipartFile> file) {
    return !Upload.chosen(file).isEmpty();
  }

  @PostMapping("/withdraw")
  ModelAndView withdraw(@PathVariable EntryId entry, Authentication person, RedirectAttributes flash) {
    contests.withdraw(entry, person.getName());
    return back(flash, "contest.entry.nowWithdrawn");
  }

  @PostMapping("/consents/{purpose}/give")
  ModelAndView giveConsent(@PathVariable EntryId entry, @PathVariable ConsentPurpose purpose, @RequestParam String wording,
      Authentication person, RedirectAttributes flash) {
    contests.giveConsent(entry, person.getName(), new GivenConsent(purpose, wording));
    return back(flash, "contest.consent.nowGiven");
  }

  @PostMapping("/consents/{purpose}/withdraw")
  ModelAndView withdrawConsent(@PathVariable EntryId entry, @PathVariable ConsentPurpose purpose, Authentication person,
      RedirectAttributes flash) {
    contests.withdrawConsent(entry, person.getName(), purpose);
    return back(flash, "contest.consent.nowWithdrawn");
  }

  /** An organiser adds a copy without names, for the jury. */
  @PostMapping("/copies")
  ModelAndView addCopies(@PathVariable EntryId entry, @RequestParam(required = false) List<MultipartFile> file, Authentication person,
      RedirectAttributes flash) {
    pages.refuseUnlessOrganiser(entry, Reader.of(person));
    try {
      contests.addRedactedCopies(entry, Upload.chosen(file));
    } catch (InvalidInput refusal) {
      EntryPage page = pages.page(entry, Reader.of(person));
      return refused(entry, person, page.title(), page.summary(), List.of(), refusal);
    }
    return back(flash, "contest.entry.copiesAdded");
  }

  /** An organiser takes back a copy, say one that still names somebody. */
  @PostMapping("/copies/{copy}/remove")
  ModelAndView removeCopy(@PathVariable EntryId entry, @PathVariable UUID copy, Authentication person, RedirectAttributes flash) {
    pages.refuseUnlessOrganiser(entry, Reader.of(person));
    contests.removeRedactedCopy(entry, new FileId(copy));
    return back(flash, "contest.entry.copyRemoved");
  }

  private static ModelAndView back(RedirectAttributes flash, String key) {
    flash.addFlashAttribute("flash", Messages.text(key));
    return new ModelAndView("redirect:/contest/entries/{entry}");
  }
}
