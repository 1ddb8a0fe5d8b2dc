package org.nastavnik.portal.admin;

import jakarta.validation.Valid;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.Accounts;
import org.nastavnik.people.Branch;
import org.nastavnik.people.Branches;
import org.nastavnik.people.Forgetting;
import org.nastavnik.people.ListedPerson;
import org.nastavnik.people.Passwords;
import org.nastavnik.people.PeopleRegister;
import org.nastavnik.people.PeopleSearch;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of people, and each one's page: who they are, what they may, how they get in. */
@Controller
@ConditionalOnWebApplication
class PeopleController {

  private static final String VIEW = "portal/admin/person";
  private static final String LIST = "/admin/people";

  private final PeopleRegister register;
  private final Accounts accounts;
  private final Admissions admissions;
  private final Passwords passwords;
  private final Branches branches;
  private final TaskService tasks;
  private final Outbox outbox;
  private final Forgetting forgetting;
  private final SchoolClock clock;

  PeopleController(PeopleRegister register, Accounts accounts, Admissions admissions, Passwords passwords, Branches branches,
      TaskService tasks, Outbox outbox, Forgetting forgetting, SchoolClock clock) {
    this.register = register;
    this.accounts = accounts;
    this.admissions = admissions;
    this.passwords = passwords;
    this.branches = branches;
    this.tasks = tasks;
    this.outbox = outbox;
    this.forgetting = forgetting;
    this.clock = clock;
  }

  @GetMapping(LIST)
  String list(@RequestParam(required = false) String text, @RequestParam(required = false) String group,
      @RequestParam(defaultValue = "") String branch, @RequestParam(required = false) Boolean active,
      @RequestParam(defaultValue = "0") int page, Model model) {
    Optional<Branch> chosen = branches.find(branch);
    boolean unknown = !branch.isEmpty() && chosen.isEmpty();
    PeopleSearch search = new PeopleSearch(text, group, chosen.map(Branch::id).orElse(null), active, page);
    PeopleRegister.Found found = unknown ? new PeopleRegister.Found(List.of(), 0) : register.find(search);
    model.addAttribute("noBranch", unknown);
    model.addAttribute("search", search);
    model.addAttribute("list", found);
    model.addAttribute("more", (search.page() + 1) * PeopleSearch.PAGE_SIZE < found.found());
    choices(model);
    return "portal/admin/people";
  }

  @GetMapping(LIST + "/new")
  String blank(Model model) {
    model.addAttribute("form", new PersonForm(null, null, null, null, null, null, null));
    choices(model);
    return VIEW;
  }

  @PostMapping(LIST + "/new")
  ModelAndView open(@Valid @ModelAttribute("form") PersonForm form, BindingResult problems, Model model, RedirectAttributes flash) {
    if (!problems.hasErrors()) {
      try {
        admissions.open(form);
        flash.addFlashAttribute("done", Messages.text("people.opened"));
        return to(form.userId());
      } catch (InvalidInput refusal) {
        problems.rejectValue(refusal.field(), refusal.key(), refusal.getMessage());
      }
    }
    choices(model);
    return new ModelAndView(VIEW, model.asMap(), HttpStatus.BAD_REQUEST);
  }

  @GetMapping(LIST + "/{userId}")
  String show(@PathVariable String userId, Authentication reader, Model model) {
    model.addAttribute("form", PersonForm.of(known(userId)));
    return page(userId, reader, model);
  }

  @PostMapping(LIST + "/{userId}")
  ModelAndView correct(@PathVariable String userId, @Valid @ModelAttribute("form") PersonForm form, BindingResult problems,
      Authentication reader, Model model, RedirectAttributes flash) {
    refuseForgotten(userId);
    if (isOwn(userId, reader) && !form.groups().contains(Roles.ADMIN)) {
      problems.rejectValue("groups", "people.ownRole", Messages.text("people.ownRole"));
    }
    if (!problems.hasErrors() && userId.equals(form.userId())) {
      try {
        admissions.correct(form);
        return done(userId, "people.saved", flash);
      } catch (InvalidInput refusal) {
        problems.rejectValue(refusal.field(), refusal.key(), refusal.getMessage());
      }
    }
    return new ModelAndView(page(userId, reader, model), model.asMap(), HttpStatus.BAD_REQUEST);
  }

  @PostMapping(LIST + "/{userId}/password")
  ModelAndView resetPassword(@PathVariable String userId, RedirectAttributes flash) {
    known(userId);
    flash.addFlashAttribute("oneTime", passwords.reset(userId));
    return to(userId);
  }

  @PostMapping(LIST + "/{userId}/invite")
  ModelAndView invite(@PathVariable String userId, RedirectAttributes flash) {
    ListedPerson person = known(userId);
    if (person.email().isEmpty()) {
      flash.addFlashAttribute("refusal", Messages.text("people.noMail"));
      return to(userId);
    }
    admissions.invite(userId, person.firstName() + " " + person.lastName());
    return done(userId, outbox.held().isPresent() ? "people.invitedHeld" : "people.invited", flash);
  }

  @PostMapping(LIST + "/{userId}/deactivate")
  ModelAndView deactivate(@PathVariable String userId, @RequestParam(defaultValue = "false") boolean sure, Authentication reader,
      Model model, RedirectAttributes flash) {
    ListedPerson person = known(userId);
    if (isOwn(userId, reader)) {
      flash.addFlashAttribute("refusal", Messages.text("people.ownAccount"));
      return to(userId);
    }
    if (!sure) {
      model.addAttribute("person", person);
      model.addAttribute("openTasks", openTasks(userId));
      return new ModelAndView("portal/admin/shut", model.asMap());
    }
    accounts.deactivate(userId);
    return done(userId, "people.deactivated", flash);
  }

  @PostMapping(LIST + "/{userId}/reactivate")
  ModelAndView reactivate(@PathVariable String userId, RedirectAttributes flash) {
    ListedPerson person = refuseForgotten(userId);
    accounts.reactivate(userId);
    return done(userId, person.ownPassword() ? "people.reactivated" : "people.reactivatedWithout", flash);
  }

  private String page(String userId, Authentication reader, Model model) {
    ListedPerson person = known(userId);
    model.addAttribute("person", person);
    model.addAttribute("invitedUntil", person.invitedUntil() == null ? null : LocalDateTime.ofInstant(person.invitedUntil(), clock.getZone()));
    model.addAttribute("linkGood", person.invitedUntil() != null && clock.instant().isBefore(person.invitedUntil()));
    model.addAttribute("own", isOwn(userId, reader));
    model.addAttribute("forgotten", forgetting.standsForSomebody(userId));
    model.addAttribute("held", outbox.held().isPresent());
    model.addAttribute("openTasks", openTasks(userId));
    choices(model);
    return VIEW;
  }

  private long openTasks(String userId) {
    return tasks.createTaskQuery().taskAssignee(userId).count();
  }

  private void choices(Model model) {
    model.addAttribute("groups", Roles.ALL);
    model.addAttribute("branches", branches.all());
  }

  private ListedPerson known(String userId) {
    return register.person(userId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Nobody comes back to the account of a forgotten person. */
  private ListedPerson refuseForgotten(String userId) {
    ListedPerson person = known(userId);
    if (forgetting.standsForSomebody(userId)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return person;
  }

  private static boolean isOwn(String userId, Authentication reader) {
    return userId.equals(reader.getName());
  }

  private static ModelAndView done(String userId, String key, RedirectAttributes flash) {
    flash.addFlashAttribute("done", Messages.text(key));
    return to(userId);
  }

  private static ModelAndView to(String userId) {
    return new ModelAndView("redirect:" + LIST + "/{userId}", "userId", userId);
  }
}
