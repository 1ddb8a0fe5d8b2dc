package org.nastavnik.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.document.Documents;
import org.nastavnik.document.IssueDocument;
import org.nastavnik.people.People;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.Messages;
import org.springframework.stereotype.Component;

/** The papers of a Regulation in force: its text, who agreed it, who has read it. */
@Component
class RegulationDocuments {

  private final Documents documents;
  private final Projects projects;
  private final People people;

  RegulationDocuments(Documents documents, Projects projects, People people) {
    this.documents = documents;
    this.projects = projects;
    this.people = people;
  }

  void issueRegulation(Regulation regulation) {
    issue("regulation", regulation.title(), regulation, Map.of());
  }

  void issueApprovalSheet(Regulation regulation) {
    issue("approval-sheet", Messages.text("regulation.approvalSheet", regulation.title()), regulation,
        Map.of("lines", approvalLines(regulation)));
  }

  /**
   * A line of the approval sheet.
   *
   * @param changed headings of what was changed after the reviewer's last answer, as others checked it
   */
  public record ApprovalLine(RegulationView.SignOff signOff, List<String> changed) {}

  private static List<ApprovalLine> approvalLines(Regulation regulation) {
    List<RegulationView.SignOff> signOffs = regulation.view().signOffs();
    return signOffs.stream().map(signOff -> new ApprovalLine(signOff,
        signOff.signedAt() != null && isLast(signOff, signOffs) ? regulation.headingsChangedSince(signOff.version()) : List.of())).toList();
  }

  private static boolean isLast(RegulationView.SignOff signOff, List<RegulationView.SignOff> all) {
    return all.stream().noneMatch(other -> other.reviewer().equals(signOff.reviewer()) && other.version() > signOff.version());
  }

  void issueAcknowledgementSheet(Regulation regulation, Acknowledgement acknowledgement) {
    issue("acknowledgement-sheet", Messages.text("regulation.acknowledgementSheet", regulation.title()), regulation,
        Map.of("readings", acknowledgement.view()));
  }

  private void issue(String kind, String title, Regulation regulation, Map<String, Object> more) {
    RegulationView view = regulation.view();
    Map<String, Object> model = new LinkedHashMap<>(more);
    model.put("regulation", view);
    model.put("project", projects.passport(view.project()));
    model.put("approver", people.person(view.approval().approvedBy()));
    documents.issue(new IssueDocument(kind, view.project().id(), view.id().id(), title, model));
  }
}
