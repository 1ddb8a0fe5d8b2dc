package org.nastavnik.contest.page;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.Contests;
import org.nastavnik.contest.EntryId;
import org.nastavnik.people.Reader;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scoring room: a juror's entries in one table, each beside its sheet, and all that are ready handed in at once. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/contest/jury")
class JuryController {

  private static final String BY_SCRIPT = "X-By-Script";
  private static final String VERSION = "X-Version";
  private static final String SHEET = "/{contest}/{number}";

  private final JuryRooms rooms;
  private final Contests contests;
  private final EntryTasks tasks;
  private final ChosenProject project;
  private final SchoolClock clock;

  JuryController(JuryRooms rooms, Contests contests, EntryTasks tasks, ChosenProject project, SchoolClock clock) {
    this.rooms = rooms;
    this.contests = contests;
    this.tasks = tasks;
    this.project = project;
    this.clock = clock;
  }

  /** @param show {@code left} for the entries alone that still lack points, {@code marks} for the juror's own best first */
  @GetMapping
  ModelAndView room(@RequestParam(defaultValue = "") String show, Authentication juror) {
    Optional<JuryRoom> room = project.current().flatMap(chosen -> rooms.room(chosen, juror.getName()));
    return new ModelAndView("contest/jury").addObject("reader", Reader.of(juror)).addObject("room", room.orElse(null))
        .addObject("onlyLeft", show.equals("left")).addObject("byMark", show.equals("marks"))
        .addObject("chairs", room.filter(JuryRoom::chairs).isPresent());
  }

  @GetMapping(SHEET)
  ModelAndView sheet(@PathVariable ContestId contest, @PathVariable int number, Principal juror) {
    JurySheet sheet = rooms.sheet(contest, number, juror.getName());
    return page(sheet, sheet.lines(), sheet.entry().commentToAuthor(), sheet.entry().noteToJury(), Map.of());
  }

  private static ModelAndView page(JurySheet sheet, List<JurySheet.Line> lines, String comment, String note, Map<String, String> problems) {
    return new ModelAndView("contest/sheet", problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
        .addObject("sheet", sheet).addObject("lines", lines).addObject("comment", comment).addObject("note", note)
        .addObject("problems", problems);
  }

  /** Keeps the sheet as a draft, and goes on to the next entry that lacks points where that is wanted. */
  @PostMapping(SHEET)
  ModelAndView save(@PathVariable ContestId contest, @PathVariable int number, @RequestParam Map<String, String> sent, Principal juror,
      RedirectAttributes flash) {
    JurySheet sheet = rooms.sheet(contest, number, juror.getName());
    ScoresTyped typed = new ScoresTyped(sent);
    Map<String, String> problems = typed.problems(sheet.lines());
    if (!problems.isEmpty()) {
      return page(sheet, typed.over(sheet.lines()), sent.get("commentToAuthor"), sent.get("noteToJury"), problems);
    }
    try {
      rooms.refuseUnlessSeen(sheet.entry().id(), juror.getName(), sent.get("version"));
    } catch (InvalidInput refusal) {
      return page(sheet, typed.over(sheet.lines()), sent.get("commentToAuthor"), sent.get("noteToJury"), Map.of("", refusal.getMessage()));
    }
    contests.saveDraft(sheet.entry().id(), juror.getName(), typed.points(sheet.lines()), typed.comment(), typed.note());
    Integer next = sent.containsKey("next") ? rooms.nextToDo(contest, number, juror.getName()) : Integer.valueOf(number);
    tellSaved(number, next, typed.missing(sheet.lines()), flash);
    return new ModelAndView(next == null ? "redirect:/contest/jury" : "redirect:/contest/jury/" + contest + "/" + next);
  }

  private static void tellSaved(int number, Integer next, List<String> missing, RedirectAttributes flash) {
    flash.addFlashAttribute("unfinished", !missing.isEmpty());
    flash.addFlashAttribute("flash", missing.isEmpty() ? Messages.text(next == null ? "contest.jury.allScored" : "contest.jury.saved", number)
        : Messages.text("contest.jury.savedUnfinished", number, String.join(Messages.text("contest.score.and"), missing)));
  }

  /** Answers with the version that is kept now, for the page to go on from. */
  @PostMapping(path = SHEET + "/draft", headers = BY_SCRIPT)
  ResponseEntity<String> autosave(@PathVariable ContestId contest, @PathVariable int number, @RequestParam Map<String, String> sent,
      Principal juror) {
    EntryId entry = rooms.entryOf(contest, number, juror.getName());
    List<JurySheet.Line> lines = rooms.lines(contest);
    ScoresTyped typed = new ScoresTyped(sent);
    Map<String, String> problems = typed.problems(lines);
    if (!problems.isEmpty()) {
      return ResponseEntity.badRequest().body(String.join(" ", problems.values()));
    }
    try {
      rooms.refuseUnlessSeen(entry, juror.getName(), sent.get("version"));
      contests.saveDraft(entry, juror.getName(), typed.points(lines), typed.comment(), typed.note());
    } catch (InvalidInput refusal) {
      return ResponseEntity.badRequest().body(refusal.getMessage());
    }
    return ResponseEntity.ok().header(VERSION, String.valueOf(rooms.version(entry, juror.getName())))
        .body(Messages.text("contest.jury.savedAt", Moments.minute(clock.instant(), clock.getZone())));
  }

  /** The juror cannot judge this entry impartially: the task is completed so, and a reserve may come in. */
  @PostMapping(SHEET + "/recusal")
  ModelAndView recuse(@PathVariable ContestId contest, @PathVariable int number, @RequestParam(defaultValue = "") String reason,
      Principal juror, RedirectAttributes flash) {
    JurySheet sheet = rooms.sheet(contest, number, juror.getName());
    try {
      tasks.complete(sheet.entry().id(), "ScoreEntry", reason.isBlank() ? Map.of("decision", "recuse")
          : Map.of("decision", "recuse", "reason", reason.strip()));
    } catch (InvalidInput refusal) {
      return page(sheet, sheet.lines(), sheet.entry().commentToAuthor(), sheet.entry().noteToJury(), Map.of("reason", refusal.getMessage()));
    }
    flash.addFlashAttribute("flash", Messages.text("contest.jury.recused", number));
    return new ModelAndView("redirect:/contest/jury");
  }

  /**
   * Asks once more before it completes the tasks of the sheets that were marked, each on its own: one that is refused does
   * not keep the others back.
   */
  @PostMapping("/{contest}/submission")
  ModelAndView submit(@PathVariable ContestId contest, @RequestParam(defaultValue = "") List<Integer> number,
      @RequestParam(defaultValue = "false") boolean sure, Principal juror, RedirectAttributes flash) {
    if (number.isEmpty()) {
      flash.addFlashAttribute("flash", Messages.text("contest.jury.noneMarked"));
    } else if (!sure) {
      return new ModelAndView("contest/submission").addObject("room", rooms.room(contest, juror.getName())).addObject("numbers", number);
    } else {
      complete(contest, number, juror, flash);
    }
    return new ModelAndView("redirect:/contest/jury");
  }

  private void complete(ContestId contest, List<Integer> numbers, Principal juror, RedirectAttributes flash) {
    List<String> refused = new ArrayList<>();
    for (Integer one : numbers) {
      try {
        EntryId entry = rooms.entryOf(contest, one, juror.getName());
        tasks.complete(entry, "ScoreEntry", rooms.form(entry, juror.getName()));
      } catch (InvalidInput refusal) {
        refused.add(Messages.text("contest.jury.refused", one, refusal.getMessage()));
      }
    }
    flash.addFlashAttribute("refused", refused);
    flash.addFlashAttribute("flash", Messages.text("contest.jury.submitted", numbers.size() - refused.size()));
  }
}
