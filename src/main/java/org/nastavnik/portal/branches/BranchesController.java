package org.nastavnik.portal.branches;

import java.util.UUID;
import org.nastavnik.people.BranchId;
import org.nastavnik.portal.branches.BranchMatrix.Matrix;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The branches of the chosen project, for those in charge. */
@Controller
@ConditionalOnWebApplication
@EnableConfigurationProperties(MapTiles.class)
class BranchesController {

  private final ChosenProject project;
  private final BranchMatrix matrix;
  private final MapTiles tiles;

  BranchesController(ChosenProject project, BranchMatrix matrix, MapTiles tiles) {
    this.project = project;
    this.matrix = matrix;
    this.tiles = tiles;
  }

  @GetMapping("/branches")
  String show(Model model) {
    Matrix shown = project.current().map(matrix::of).orElse(Matrix.EMPTY);
    model.addAttribute("matrix", shown);
    model.addAttribute("map", DistrictMap.of(shown.rows()));
    model.addAttribute("tiles", tiles);
    return "portal/branches/matrix";
  }

  @PostMapping("/branches/reminders")
  String remindAllBehind(RedirectAttributes flash) {
    ProjectId id = project.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    flash.addFlashAttribute("flash", Messages.text("branches.remindedAll", matrix.remindAllBehind(id)));
    return "redirect:/branches";
  }

  @PostMapping("/branches/{branch}/reminder")
  String remind(@PathVariable UUID branch, RedirectAttributes flash) {
    ProjectId id = project.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    try {
      matrix.remind(id, new BranchId(branch));
      flash.addFlashAttribute("flash", Messages.text("branches.reminded"));
    } catch (InvalidInput refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/branches";
  }
}
