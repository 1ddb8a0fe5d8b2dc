package org.nastavnik.portal.admin;

import jakarta.validation.Valid;
import java.util.UUID;
import org.nastavnik.people.Branch;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.Branches;
import org.nastavnik.people.PeopleRegister;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The branches and what is known of each. */
@Controller
@ConditionalOnWebApplication
class BranchController {

  private static final String VIEW = "portal/admin/branch";

  private final Branches branches;
  private final PeopleRegister register;

  BranchController(Branches branches, PeopleRegister register) {
    this.branches = branches;
    this.register = register;
  }

  @GetMapping("/admin/branches")
  String list(Model model) {
    model.addAttribute("branches", branches.all());
    model.addAttribute("staff", register.countByBranch());
    return "portal/admin/branches";
  }

  @GetMapping("/admin/branches/{id}")
  String show(@PathVariable UUID id, Model model) {
    Branch branch = known(id);
    model.addAttribute("branch", branch);
    model.addAttribute("form", BranchForm.of(branch));
    return VIEW;
  }

  @PostMapping("/admin/branches/{id}")
  ModelAndView correct(@PathVariable UUID id, @Valid @ModelAttribute("form") BranchForm form, BindingResult problems, Model model,
      RedirectAttributes flash) {
    model.addAttribute("branch", known(id));
    if (!problems.hasErrors()) {
      try {
        branches.correct(new BranchId(id), form.facts());
        flash.addFlashAttribute("done", Messages.text("people.saved"));
        return new ModelAndView("redirect:/admin/branches");
      } catch (InvalidInput refusal) {
        problems.rejectValue(refusal.field(), refusal.key(), refusal.getMessage());
      }
    }
    return new ModelAndView(VIEW, model.asMap(), HttpStatus.BAD_REQUEST);
  }

  private Branch known(UUID id) {
    return branches.find(new BranchId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
