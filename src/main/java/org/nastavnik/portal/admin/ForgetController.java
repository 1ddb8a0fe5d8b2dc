package org.nastavnik.portal.admin;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.document.Documents;
import org.nastavnik.people.Forgetting;
import org.nastavnik.people.ListedPerson;
import org.nastavnik.people.PeopleRegister;
import org.nastavnik.people.PersonalData;
import org.nastavnik.people.PersonalData.Portion;
import org.nastavnik.people.PersonalTable.Fate;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forgetting a person: first what would become of everything, then, once that is confirmed, for good. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/admin/people/{userId}/forget")
class ForgetController {

  private final Forgetting forgetting;
  private final PersonalData data;
  private final PeopleRegister register;
  private final Documents documents;
  private final SchoolClock clock;

  ForgetController(Forgetting forgetting, PersonalData data, PeopleRegister register, Documents documents, SchoolClock clock) {
    this.forgetting = forgetting;
    this.data = data;
    this.register = register;
    this.documents = documents;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView preview(@PathVariable String userId) {
    return page(userId, null);
  }

  @PostMapping
  ModelAndView forget(@PathVariable String userId, @RequestParam(defaultValue = "false") boolean sure, Authentication administrator,
      RedirectAttributes flash) {
    known(userId);
    try {
      if (!sure) {
        throw InvalidInput.of("sure", "forget.sureMissing");
      }
      String pseudonym = forgetting.forget(userId, administrator.getName());
      flash.addFlashAttribute("done", Messages.text("forget.done"));
      return new ModelAndView("redirect:/admin/people/" + pseudonym);
    } catch (InvalidInput refusal) {
      ModelAndView page = page(userId, refusal.field() == null ? null : refusal.getMessage());
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
  }

  private ModelAndView page(String userId, String problem) {
    Map<Fate, List<Portion>> fates = new EnumMap<>(Fate.class);
    Arrays.stream(Fate.values()).forEach(fate -> fates.put(fate, List.of()));
    fates.putAll(data.portions(userId).stream().collect(Collectors.groupingBy(Portion::fate)));
    return new ModelAndView("portal/admin/forget").addObject("person", known(userId)).addObject("fates", fates)
        .addObject("papers", documents.about(data.paperSubjects(userId)).size()).addObject("obstacle", obstacle(userId))
        .addObject("past", forgetting.past()).addObject("zone", clock.getZone()).addObject("problem", problem);
  }

  /** Why the person cannot be forgotten yet, or null. */
  private String obstacle(String userId) {
    try {
      forgetting.requirePossible(userId);
      return null;
    } catch (InvalidInput refusal) {
      return refusal.getMessage();
    }
  }

  private ListedPerson known(String userId) {
    return register.person(userId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
