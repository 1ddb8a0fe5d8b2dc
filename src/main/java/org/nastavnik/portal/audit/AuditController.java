package org.nastavnik.portal.audit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nastavnik.document.CsvTable;
import org.nastavnik.document.DocumentFormat;
import org.nastavnik.document.XlsxTable;
import org.nastavnik.workflow.AuditLog;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who did what, on pages and as a file; for the administrator. */
@Controller
@ConditionalOnWebApplication
class AuditController {

  private static final int PAGE_SIZE = 50;
  private static final int MOST = 50_000;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");

  private final AuditTrail trail;
  private final AuditLog audit;
  private final SchoolClock clock;

  AuditController(AuditTrail trail, AuditLog audit, SchoolClock clock) {
    this.trail = trail;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/admin/audit")
  ModelAndView show(AuditForm typed, @RequestParam(defaultValue = "0") int page) {
    AuditForm form = typed.on(clock.today());
    try {
      int shown = Math.max(page, 0);
      List<AuditLine> found = trail.find(form.search(), PAGE_SIZE + 1, shown * PAGE_SIZE);
      return view(form, found.stream().limit(PAGE_SIZE).toList()).addObject("page", shown).addObject("more", found.size() > PAGE_SIZE);
    } catch (InvalidInput refusal) {
      return refused(form, refusal);
    }
  }

  @GetMapping("/admin/audit.csv")
  Object csv(AuditForm typed) {
    return file(typed, "csv", "text/csv;charset=UTF-8", lines -> {
      CsvTable table = new CsvTable().row(headings());
      lines.forEach(line -> table.row(cells(line)));
      return table.toString().getBytes(StandardCharsets.UTF_8);
    });
  }

  @GetMapping("/admin/audit.xlsx")
  Object workbook(AuditForm typed) {
    return file(typed, "xlsx", DocumentFormat.XLSX.contentType(), lines -> {
      XlsxTable table = new XlsxTable(Messages.text("admin.audit"), headings());
      lines.forEach(line -> table.row(cells(line)));
      return table.bytes();
    });
  }

  /** All that fits, unless it is more than a spreadsheet program takes with ease. */
  private Object file(AuditForm typed, String extension, String type, Function<List<AuditLine>, byte[]> writing) {
    AuditForm form = typed.on(clock.today());
    try {
      AuditSearch search = form.search();
      List<AuditLine> lines = trail.find(search, MOST + 1, 0);
      if (lines.size() > MOST) {
        throw InvalidInput.of("from", "audit.tooMuch", MOST);
      }
      audit.on(Deed.AUDIT_EXPORTED, null, null, search.from() + " – " + search.until());
      return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type)
          .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("audit." + extension).build().toString())
          .body(writing.apply(lines));
    } catch (InvalidInput refusal) {
      return refused(form, refusal);
    }
  }

  /** Days that are asked for often; messages {@code audit.<name>} tell which. */
  record Days(String name, LocalDate from, LocalDate until) {

    public boolean areThoseOf(AuditForm form) {
      return from.toString().equals(form.from()) && until.toString().equals(form.until());
    }
  }

  private List<Days> days() {
    LocalDate today = clock.today();
    LocalDate yesterday = today.minusDays(1);
    return List.of(new Days("today", today, today), new Days("yesterday", yesterday, yesterday),
        new Days("week", today.minusWeeks(1).plusDays(1), today));
  }

  private ModelAndView view(AuditForm form, List<AuditLine> lines) {
    return new ModelAndView("portal/audit/audit").addObject("form", form).addObject("lines", lines).addObject("kinds", AuditKind.values())
        .addObject("often", days());
  }

  private ModelAndView refused(AuditForm form, InvalidInput refusal) {
    ModelAndView view = view(form, List.of()).addObject("page", 0).addObject("more", false)
        .addObject("wrong", refusal.field()).addObject("why", refusal.getMessage());
    view.setStatus(HttpStatus.BAD_REQUEST);
    return view;
  }

  private static Object[] headings() {
    return Stream.of("when", "who", "userId", "deed", "object", "about", "detail").map(column -> Messages.text("audit." + column)).toArray();
  }

  private static Object[] cells(AuditLine line) {
    return new Object[] {MOMENT.format(line.when()), line.who(), line.userId(), line.deed(), line.object(), line.about(), line.detail()};
  }
}
