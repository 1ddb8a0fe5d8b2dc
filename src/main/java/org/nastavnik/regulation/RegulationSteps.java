package org.nastavnik.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** What the diagram {@code regulation} calls. */
@Component
class RegulationSteps {

  private final RegulationRepository regulations;
  private final RegulationTerms terms;
  private final RegulationLetters letters;
  private final People people;
  private final RuntimeService runtime;
  private final IdGenerator ids;
  private final SchoolClock clock;

  RegulationSteps(RegulationRepository regulations, RegulationTerms terms, RegulationLetters letters, People people,
      RuntimeService runtime, IdGenerator ids, SchoolClock clock) {
    this.regulations = regulations;
    this.terms = terms;
    this.letters = letters;
    this.people = people;
    this.runtime = runtime;
    this.ids = ids;
    this.clock = clock;
  }

  /** Opens a new Regulation of the project, also after one was rejected, and names the instance after it. */
  public String openRegulation(String projectId, DelegateExecution execution) {
    RegulationId id = new RegulationId(ids.generateId());
    regulations.save(new Regulation(id, ProjectId.of(projectId), clock.instant()));
    execution.setProcessBusinessKey(id.toString());
    return id.toString();
  }

  public void draftRegulation(String regulationId, String title, List<Map<String, Object>> sections, String assignee) {
    regulation(regulationId).draft(title, FormRows.sections(sections), assignee, ids, now());
  }

  /** Whether anybody has to review the current version. */
  public boolean chooseReviewers(String regulationId) {
    return regulation(regulationId).chooseReviewers(people.inGroup(Roles.REVIEWER), ids, now());
  }

  /** Invites those whose answer is awaited; who has left the reviewers meanwhile is not waited for. */
  public void inviteReviewers(String regulationId) {
    Regulation regulation = regulation(regulationId);
    regulation.waiveThoseGone(people.inGroup(Roles.REVIEWER), Messages.text("regulation.reviewerGone"), now());
    letters.inviteReviewers(regulation, terms.lastDay(stage(regulation)));
  }

  public Date reviewBy(String regulationId) {
    return terms.end(stage(regulation(regulationId)));
  }

  public Date reviewClosesAt(String regulationId) {
    return terms.endOfGrace(stage(regulation(regulationId)));
  }

  private static String stage(Regulation regulation) {
    RegulationVersion version = regulation.current();
    return version.number() == 1 && !version.isReviewExtended() ? RegulationTerms.REVIEW : RegulationTerms.REVIEW_AGAIN;
  }

  /** User ids of those whose answer is awaited. */
  public List<String> pendingReviewers(String regulationId) {
    return regulation(regulationId).pending().stream().map(SignOff::reviewer).toList();
  }

  public void reviewRegulation(String regulationId, String decision, List<Map<String, Object>> remarks, String assignee) {
    regulation(regulationId).sign(people.person(assignee), Verdict.of(decision), FormRows.remarks(remarks), ids, now());
  }

  public void decideOnMissingReviews(String regulationId, String decision, String comment, String assignee) {
    Regulation regulation = regulation(regulationId);
    if ("wait".equals(decision)) {
      regulation.extendReview(now());
    } else if (comment == null) {
      throw InvalidInput.of("comment", "form.commentNeeded");
    } else {
      regulation.waivePending(assignee, comment, now());
    }
  }

  /** {@code agreed}, or {@code disputed} where a remark waits for its answer. */
  public String sumUpReview(String regulationId) {
    return regulation(regulationId).isAgreed() ? "agreed" : "disputed";
  }

  /** The author of the current version, or null where that person is no methodologist any more. */
  public String author(String regulationId) {
    String author = regulation(regulationId).current().author();
    return people.isInGroup(author, Roles.METHODOLOGIST) ? author : null;
  }

  public void reviseRegulation(String regulationId, String title, List<Map<String, Object>> sections,
      List<Map<String, Object>> answers, String assignee) {
    regulation(regulationId).revise(title, FormRows.sections(sections), FormRows.answers(answers), assignee, ids, now());
  }

  public void decideOnRegulation(String regulationId, String decision, String orderNumber, LocalDate orderDate,
      String comment, List<Map<String, Object>> remarks, String assignee) {
    Regulation regulation = regulation(regulationId);
    List<RemarkDraft> drafts = new ArrayList<>(FormRows.remarks(remarks));
    switch (decision) {
      case "approve" -> {
        refuse(drafts, "regulation.remarksButApproves");
        regulation.approve(orderNumber, orderDate, assignee, clock.today(), now());
      }
      case "reject" -> {
        refuse(drafts, "regulation.remarksButRejects");
        regulation.reject(comment, assignee, now());
      }
      default -> {
        if (comment != null) {
          drafts.add(new RemarkDraft(null, comment));
        }
        regulation.returnWithRemarks(people.person(assignee), drafts, ids, now());
      }
    }
  }

  private static void refuse(List<RemarkDraft> drafts, String key) {
    if (!drafts.isEmpty()) {
      throw InvalidInput.of("decision", key);
    }
  }

  public void publishRegulation(String regulationId) {
    Regulation regulation = regulation(regulationId);
    regulation.publish(now());
    letters.tellApproval(regulation);
  }

  /** Starts the acknowledgement, which goes its own way from here. */
  public void handOver(String regulationId, String projectId) {
    runtime.createMessageCorrelation("RegulationApproved").processInstanceBusinessKey(regulationId)
        .setVariable("projectId", projectId).setVariable("documentId", regulationId).correlateStartMessage();
  }

  public void tellRejection(String regulationId) {
    letters.tellRejection(regulation(regulationId));
  }

  private Regulation regulation(String regulationId) {
    return regulations.existing(RegulationId.of(regulationId));
  }

  private Instant now() {
    return clock.instant();
  }
}
