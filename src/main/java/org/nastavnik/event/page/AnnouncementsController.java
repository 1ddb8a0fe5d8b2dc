package org.nastavnik.event.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nastavnik.document.DocumentFormat;
import org.nastavnik.event.EventView;
import org.nastavnik.event.Events;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.project.ProjectChoice;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What is announced in the chosen project, as a file. */
@Controller
@ConditionalOnWebApplication
class AnnouncementsController {

  private final Events events;
  private final Projects projects;
  private final ChosenProject chosen;
  private final SchoolClock clock;

  AnnouncementsController(Events events, Projects projects, ChosenProject chosen, SchoolClock clock) {
    this.events = events;
    this.projects = projects;
    this.chosen = chosen;
    this.clock = clock;
  }

  @GetMapping("/events/announcements.csv")
  ResponseEntity<byte[]> csv() {
    return file("csv", "text/csv", AnnouncementExport.csv(announced(project())));
  }

  @GetMapping("/events/announcements.xlsx")
  ResponseEntity<byte[]> workbook() {
    return file("xlsx", MediaType.parseMediaType(DocumentFormat.XLSX.contentType()), AnnouncementExport.workbook(announced(project())));
  }

  @GetMapping("/events/announcements.ics")
  ResponseEntity<byte[]> calendar() {
    ProjectChoice project = project();
    return file("ics", "text/calendar",
        AnnouncementExport.calendar(announced(project), projects.passport(project.id()).zone(), clock.instant()));
  }

  @GetMapping("/events/announcements.rss")
  ResponseEntity<byte[]> rss() {
    ProjectChoice project = project();
    String portal = ServletUriComponentsBuilder.fromCurrentContextPath().path("/events").toUriString();
    return file("rss", "application/rss+xml", AnnouncementExport.rss(announced(project), project.name(), portal));
  }

  private ProjectChoice project() {
    return chosen.choice().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** By date, without those that are off or wait for a new announcement. */
  private List<EventView> announced(ProjectChoice project) {
    return events.ofProject(project.id()).stream().filter(event -> event.announced() && event.cancelledAt() == null).toList();
  }

  private static ResponseEntity<byte[]> file(String extension, String type, String content) {
    return file(extension, MediaType.parseMediaType(type + ";charset=UTF-8"), content.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> file(String extension, MediaType type, byte[] content) {
    return ResponseEntity.ok().contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("announcements." + extension).build().toString())
        .body(content);
  }
}
