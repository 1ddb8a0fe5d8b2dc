package org.nastavnik.portal.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.document.CsvTable;
import org.nastavnik.document.DocumentFormat;
import org.nastavnik.document.XlsxTable;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
  private final Outbox outbox;

  ImportController(PeopleImport imports, Admissions admissions, Outbox outbox) {
    this.imports = imports;
    this.admissions = admissions;
    this.outbox = outbox;
  }

  @ModelAttribute("columns")
  List<PeopleImport.Column> columns() {
    return PeopleImport.Column.OFFERED;
  }

  @ModelAttribute("roles")
  List<String> roles() {
    return Roles.ALL;
  }

  @ModelAttribute("held")
  boolean held() {
    return outbox.held().isPresent();
  }

  @GetMapping("/admin/people/import/example.csv")
  ResponseEntity<byte[]> exampleText() {
    return file("csv", "text/csv;charset=UTF-8", new CsvTable().row(headings()).row(imports.example().toArray()).toString().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/admin/people/import/example.xlsx")
  ResponseEntity<byte[]> exampleWorkbook() {
    return file("xlsx", DocumentFormat.XLSX.contentType(),
        new XlsxTable(Messages.text("admin.people"), headings()).row(imports.example().toArray()).bytes());
  }

  private static Object[] headings() {
    return PeopleImport.Column.OFFERED.stream().map(PeopleImport.Column::heading).toArray();
  }

  private static ResponseEntity<byte[]> file(String extension, String type, byte[] content) {
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("people." + extension).build().toString())
        .body(content);
  }

  @GetMapping("/admin/people/import")
  String ask() {
    return VIEW;
  }

  @PostMapping("/admin/people/import")
  ModelAndView preview(@RequestParam(required = false) MultipartFile file, Model model) throws IOException {
    try {
      byte[] table = small(file);
      return shown(imports.preview(PeopleTable.read(table)), table, model);
    } catch (InvalidInput refusal) {
      return refused(refusal, model);
    }
  }

  @PostMapping("/admin/people/import/confirm")
  ModelAndView take(@RequestParam(defaultValue = "") String table, Model model, RedirectAttributes flash) {
    try {
      byte[] file = decoded(table);
      PeopleImport.Preview preview = imports.preview(PeopleTable.read(file));
      if (!preview.isFine()) {
        return shown(preview, file, model);
      }
      Map<Boolean, List<Admissions.Admitted>> admitted = admissions.openAll(preview.people()).stream()
          .collect(Collectors.partitioningBy(person -> person.password() == null));
      flash.addFlashAttribute("invited", admitted.get(true));
      flash.addFlashAttribute("admitted", admitted.get(false));
      flash.addFlashAttribute("done", Messages.text("people.import.done", preview.lines().size()));
      return new ModelAndView("redirect:/admin/people/import");
    } catch (InvalidInput refusal) {
      return refused(refusal, model);
    }
  }

  private static byte[] small(MultipartFile file) throws IOException {
    if (file == null) {
      throw InvalidInput.of("file", "people.import.empty");
    }
    if (file.getSize() > LARGEST) {
      throw InvalidInput.of("file", "people.import.tooLarge");
    }
    return file.getBytes();
  }

  private static byte[] decoded(String table) {
    try {
      return Base64.getDecoder().decode(table);
    } catch (IllegalArgumentException notOurs) {
      throw InvalidInput.of("file", "people.import.unreadable");
    }
  }

  private static ModelAndView shown(PeopleImport.Preview preview, byte[] file, Model model) {
    model.addAttribute("preview", preview);
    model.addAttribute("table", Base64.getEncoder().encodeToString(file));
    return new ModelAndView(VIEW, model.asMap(), preview.isFine() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
  }

  private static ModelAndView refused(InvalidInput refusal, Model model) {
    model.addAttribute("why", refusal.getMessage());
    return new ModelAndView(VIEW, model.asMap(), HttpStatus.BAD_REQUEST);
  }
}
