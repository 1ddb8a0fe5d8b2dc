package org.nastavnik.event.page;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.nastavnik.event.EventDetails;
import org.nastavnik.event.EventId;
import org.nastavnik.event.Events;
import org.nastavnik.event.VideoPlayers;
import org.nastavnik.event.publication.WatchedVideos;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.workflow.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The video library of the chosen project. */
@Controller
@ConditionalOnWebApplication
class VideosController {

  private final ChosenProject project;
  private final VideoLibrary library;
  private final Events events;
  private final SpeakerList speakers;
  private final WatchedVideos watched;
  private final VideoPlayers players;

  VideosController(ChosenProject project, VideoLibrary library, Events events, SpeakerList speakers, WatchedVideos watched,
      VideoPlayers players) {
    this.project = project;
    this.library = library;
    this.events = events;
    this.speakers = speakers;
    this.watched = watched;
    this.players = players;
  }

  /** @param seen {@code yes} for what the reader has seen, {@code no} for the rest, anything else for all */
  @GetMapping("/videos")
  String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String seen, Principal reader, Model model) {
    Boolean wanted = switch (seen) {
      case "yes" -> true;
      case "no" -> false;
      default -> null;
    };
    model.addAttribute("text", text);
    model.addAttribute("seen", wanted == null ? "" : seen);
    model.addAttribute("videos", project.current().map(id -> library.find(id, reader.getName(), text, wanted)).orElse(List.of()));
    return "event/videos";
  }

  /** To look at its page is not to watch it. */
  @GetMapping("/videos/{id}")
  String watch(@PathVariable UUID id, Principal reader, Model model) {
    EventId event = new EventId(id);
    EventDetails details = published(event);
    model.addAttribute("details", details);
    model.addAttribute("watched", watched.hasWatched(reader.getName(), event));
    model.addAttribute("speakers", speakers.of(event));
    model.addAttribute("player", players.playerFor(details.event()).orElse(null));
    return "event/watch";
  }

  private EventDetails published(EventId event) {
    return events.details(event).filter(found -> found.event().hasVideo())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Somebody plays it, opens it on the site it is on, or says so. */
  @PostMapping("/videos/{id}/watched")
  String watched(@PathVariable UUID id, Principal reader, RedirectAttributes flash) {
    watched.watched(reader.getName(), published(new EventId(id)).event().id());
    flash.addFlashAttribute("flash", Messages.text("videos.noted"));
    return "redirect:/videos/{id}";
  }

  @PostMapping("/videos/{id}/later")
  String watchLater(@PathVariable UUID id, Principal reader, RedirectAttributes flash) {
    watched.forget(reader.getName(), new EventId(id));
    flash.addFlashAttribute("flash", Messages.text("videos.forgotten"));
    return "redirect:/videos";
  }
}
