package org.nastavnik.event.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.nastavnik.document.Upload;
import org.nastavnik.event.SpeakerAnswer;
import org.nastavnik.event.SpeakerInvitations;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind the link in the letter to a speaker without an account. A link that is forged, too old or used leads to one
 * and the same friendly page, which does not tell which it was.
 */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/invitation")
class InvitationController {

  private static final int LONGEST_COMMENT = 2000;

  private final SpeakerInvitations invitations;
  private final InvitationThrottle throttle;

  InvitationController(SpeakerInvitations invitations, InvitationThrottle throttle) {
    this.invitations = invitations;
    this.throttle = throttle;
  }

  /** The address of the page is its key, so it is told to no other site and to no search engine. */
  @ModelAttribute
  void keepTheLinkToOurselves(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
  }

  @GetMapping("/{token}")
  ModelAndView show(@PathVariable String token, HttpServletRequest request) {
    return ifOpen(token, request, invitation -> page(invitation, token, Map.of("decision", "accept"), Map.of()));
  }

  @PostMapping("/{token}")
  ModelAndView answer(@PathVariable String token, @RequestParam Map<String, String> typed,
      @RequestParam(required = false) List<MultipartFile> file, HttpServletRequest request) {
    return ifOpen(token, request, invitation -> {
      try {
        SpeakerAnswer answer = answer(typed);
        invitations.answer(token, answer, Upload.chosen(file));
        return new ModelAndView("redirect:/invitation/thanks/" + answer.kind());
      } catch (InvalidInput refusal) {
        ModelAndView page = page(invitation, token, typed, Map.of(Objects.requireNonNullElse(refusal.field(), ""), refusal.getMessage()));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
      } catch (OptimisticLockingException | OptimisticLockingFailureException answeredMeanwhile) {
        return closed(HttpStatus.GONE);
      }
    });
  }

  @GetMapping("/thanks/{kind}")
  ModelAndView thanks(@PathVariable SpeakerAnswer.Kind kind) {
    return new ModelAndView("event/invitation-thanks").addObject("kind", kind);
  }

  private interface Opened {

    ModelAndView with(SpeakerInvitations.Invitation invitation);
  }

  private ModelAndView ifOpen(String token, HttpServletRequest request, Opened then) {
    String address = request.getRemoteAddr();
    if (throttle.refuses(address)) {
      return closed(HttpStatus.TOO_MANY_REQUESTS);
    }
    SpeakerInvitations.Invitation invitation;
    try {
      invitation = invitations.open(token);
    } catch (InvalidInput closed) {
      throttle.wrongLink(address);
      return closed(HttpStatus.GONE);
    }
    return then.with(invitation);
  }

  private static SpeakerAnswer answer(Map<String, String> typed) {
    String comment = typed.getOrDefault("comment", "").strip();
    if (comment.length() > LONGEST_COMMENT) {
      throw InvalidInput.of("comment", "event.invitation.commentTooLong", LONGEST_COMMENT);
    }
    boolean mayPublish = typed.containsKey("mayPublish");
    return switch (typed.getOrDefault("decision", "")) {
      case "accept" -> new SpeakerAnswer(SpeakerAnswer.Kind.ACCEPT, null, mayPublish, orNull(comment));
      case "proposeDate" -> SpeakerAnswer.proposeDate(date(typed.getOrDefault("proposedDate", "")), mayPublish, orNull(comment));
      case "decline" -> SpeakerAnswer.decline(orNull(comment));
      default -> throw InvalidInput.of("decision", "event.invitation.decisionMissing");
    };
  }

  private static LocalDate date(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      throw InvalidInput.of("proposedDate", "event.date.missing");
    }
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static ModelAndView page(SpeakerInvitations.Invitation invitation, String token, Map<String, String> typed,
      Map<String, String> problems) {
    return new ModelAndView("event/invitation").addObject("invitation", invitation).addObject("token", token)
        .addObject("typed", typed).addObject("problems", problems);
  }

  private static ModelAndView closed(HttpStatus status) {
    ModelAndView page = new ModelAndView("event/invitation-closed");
    page.setStatus(status);
    return page;
  }
}
