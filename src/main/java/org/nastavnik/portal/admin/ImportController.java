package org.nastavnik.portal.admin;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People from a table: the file is shown as it was understood and comes back with the confirmation; until then nothing is stored. */
@Controller
@ConditionalOnWebApplication
class ImportController {

  private static final String VIEW = "portal/admin/import";
  private static final int LARGEST = 1024 * 1024;

  private final PeopleImport imports;
  private final Admissions admissions;

  ImportController(PeopleImport imports, Admissions admissions) {
    this.imports = imports;
    this.admissions = admissions;
  }

  @ModelAttribute("columns")
  List<PeopleImport.Column> columns() {
    return List.of(PeopleImport.Column.values());
  }

  @GetMapping("/admin/people/import")
  String ask() {
    return VIEW;
  }

  @PostMapping("/admin/people/import")
  ModelAndView preview(@RequestParam(required = false) MultipartFile file, Model model) throws IOException {
    if (file == null) {
      return refused(InvalidInput.of("file", "people.import.empty"), model);
    }
    if (file.getSize() > LARGEST) {
      return refused(InvalidInput.of("file", "people.import.tooLarge"), model);
    }
    return shown(file.getBytes(), model);
  }

  @PostMapping("/admin/people/import/confirm")
  ModelAndView take(@RequestParam String table, Model model, RedirectAttributes flash) {
    byte[] file = Base64.getDecoder().decode(table);
    PeopleImport.Preview preview;
    try {
      preview = imports.preview(PeopleTable.read(file));
    } catch (InvalidInput refusal) {
      return refused(refusal, model);
    }
    if (!preview.isFine()) {
      return shown(file, model);
    }
    flash.addFlashAttribute("admitted", admissions.openAll(preview.people()));
    flash.addFlashAttribute("done", Messages.text("people.import.done", preview.lines().size()));
    return new ModelAndView("redirect:/admin/people/import");
  }

  private ModelAndView shown(byte[] file, Model model) {
    try {
      PeopleImport.Preview preview = imports.preview(PeopleTable.read(file));
      model.addAttribute("preview", preview);
      model.addAttribute("table", Base64.getEncoder().encodeToString(file));
      return new ModelAndView(VIEW, model.asMap(), preview.isFine() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    } catch (InvalidInput refusal) {
      return refused(refusal, model);
    }
  }

  private static ModelAndView refused(InvalidInput refusal, Model model) {
    model.addAttribute("why", refusal.getMessage());
    return new ModelAndView(VIEW, model.asMap(), HttpStatus.BAD_REQUEST);
  }
}
